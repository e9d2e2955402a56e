@echo off
rem The command in a terminal: cmd.exe waits for a program with windows only in a script, and passes its exit code on.
if "%~1"=="" (
  start "" "%~dp0..\..\Slotwatch.exe"
  exit /b 0
)
"%~dp0..\..\Slotwatch.exe" %*
exit /b %ERRORLEVEL%
