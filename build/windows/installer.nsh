; Puts the folder of the command slotwatch on the PATH of this user, and takes it off again.
; A PATH that is too long for NSIS is left alone: writing it back would cut it.

!include "LogicLib.nsh"
!include "WinMessages.nsh"
!include "WordFunc.nsh"

!define COMMAND_FOLDER "$INSTDIR\resources\bin"

; $0: the PATH of this user without the command's folder. $1: "whole" when it could be read whole.
; For the installer the first argument is empty, for the uninstaller "un.".
!macro readUserPath un
  ReadRegStr $0 HKCU "Environment" "Path"
  StrLen $1 "$0"
  StrLen $2 "${COMMAND_FOLDER}"
  IntOp $1 $1 + $2
  IntOp $1 $1 + 4
  ${If} $1 < ${NSIS_MAX_STRLEN}
    StrCpy $1 "whole"
    ${${un}WordReplace} ";$0;" ";${COMMAND_FOLDER};" ";" "+" $0
    ${Do}
      StrCpy $2 $0 1
      ${If} $2 != ";"
        ${ExitDo}
      ${EndIf}
      StrCpy $0 $0 "" 1
    ${Loop}
    ${Do}
      StrCpy $2 $0 1 -1
      ${If} $2 != ";"
        ${ExitDo}
      ${EndIf}
      StrCpy $0 $0 -1
    ${Loop}
  ${EndIf}
!macroend

; Writes $0 and notifies running programs.
!macro writeUserPath
  ${If} $0 == ""
    DeleteRegValue HKCU "Environment" "Path"
  ${Else}
    WriteRegExpandStr HKCU "Environment" "Path" "$0"
  ${EndIf}
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
!macroend

!macro customInstall
  Push $0
  Push $1
  Push $2
  !insertmacro readUserPath ""
  ${If} $1 == "whole"
    ${If} $0 == ""
      StrCpy $0 "${COMMAND_FOLDER}"
    ${Else}
      StrCpy $0 "$0;${COMMAND_FOLDER}"
    ${EndIf}
    !insertmacro writeUserPath
  ${EndIf}
  Pop $2
  Pop $1
  Pop $0
!macroend

!macro customUnInstall
  Push $0
  Push $1
  Push $2
  !insertmacro readUserPath "un."
  ${If} $1 == "whole"
    !insertmacro writeUserPath
  ${EndIf}
  Pop $2
  Pop $1
  Pop $0
!macroend
