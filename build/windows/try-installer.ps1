# Installs the package as a user without administrator rights, runs the command, and uninstalls it again.
$ErrorActionPreference = 'Stop'

function Assert($isTrue, $what) {
  if (-not $isTrue) { throw "Not so: $what" }
}

$setup = (Get-ChildItem 'dist/*-setup.exe').FullName
Start-Process -Wait $setup '/S'

$bin = [Environment]::GetEnvironmentVariable('Path', 'User') -split ';' | Where-Object { $_ -like '*\resources\bin' }
Assert ($bin -and (Test-Path "$bin\slotwatch.cmd")) 'the folder of the command is on the PATH of the user'
$shortcut = "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Slotwatch.lnk"
Assert (Test-Path $shortcut) 'there is a shortcut in the start menu'

$env:Path = "$env:Path;$bin"
slotwatch status --demo --json > answer.json
Assert ($LASTEXITCODE -eq 2) "status ends with 2, not $LASTEXITCODE"
Assert ((Get-Content answer.json -Raw | ConvertFrom-Json).servers.Count -eq 8) 'status prints the demo fleet'
slotwatch status --no-such-option
Assert ($LASTEXITCODE -eq 3) "a wrong command line ends with 3, not $LASTEXITCODE"

Start-Process -Wait (Get-ChildItem "$bin\..\..\Uninstall*.exe").FullName '/S'
