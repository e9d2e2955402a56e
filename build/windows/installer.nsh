; Puts the folder of the command slotwatch on the PATH of this user, and takes it off again.
; A PATH that NSIS cannot hold whole is left alone: written back, it would be cut.

!include "LogicLib.nsh"
!include "WinMessages.nsh"
!include "WordFunc.nsh"

!define COMMAND_FOLDER "$INSTDIR\resources\bin"

; $0: the PATH of this user with ";" at both ends, $1: whether it could be read whole.
!macro readUserPath
  ReadRegStr $0 HKCU "Environment" "Path"
  StrLen $1 "$0"
  StrLen $2 "${COMMAND_FOLDER}"
  IntOp $1 $1 + $2
  IntOp $1 $1 + 4
  ${If} $1 < ${NSIS_MAX_STRLEN}
    StrCpy $1 "whole"
    StrCpy $0 ";$0;"
  ${EndIf}
!macroend

; $0 as above; running programs are told.
!macro writeUserPath
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
  WriteRegExpandStr HKCU "Environment" "Path" "$0"
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
!macroend

!macro customInstall
  !insertmacro readUserPath
  ${If} $1 == "whole"
    ${WordReplace} "$0" ";${COMMAND_FOLDER};" ";" "+" $0
    StrCpy $0 "$0${COMMAND_FOLDER};"
    !insertmacro writeUserPath
  ${EndIf}
!macroend

!macro customUnInstall
  !insertmacro readUserPath
  ${If} $1 == "whole"
    ${un.WordReplace} "$0" ";${COMMAND_FOLDER};" ";" "+" $0
    !insertmacro writeUserPath
  ${EndIf}
!macroend
