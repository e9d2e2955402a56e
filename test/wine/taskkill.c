/*
 * Windows' taskkill as far as Slotwatch uses it: `taskkill /pid N /t /f` ends a process and its descendants, children
 * first. Wine's own (8.0) does not know /t and refuses the whole command.
 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>
#include <tlhelp32.h>

static int end_tree(DWORD pid) {
  PROCESSENTRY32W entry = {.dwSize = sizeof entry};
  HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
  for (BOOL more = Process32FirstW(all, &entry); more; more = Process32NextW(all, &entry)) {
    if (entry.th32ParentProcessID == pid && entry.th32ProcessID != pid) end_tree(entry.th32ProcessID);
  }
  CloseHandle(all);
  HANDLE process = OpenProcess(PROCESS_TERMINATE, FALSE, pid);
  if (process == NULL) return 0;
  BOOL ended = TerminateProcess(process, 1);
  CloseHandle(process);
  return ended;
}

int wmain(int argc, wchar_t **argv) {
  DWORD pid = 0;
  int tree = 0, force = 0;
  for (int i = 1; i < argc; i++) {
    if (_wcsicmp(argv[i], L"/pid") == 0 && i + 1 < argc) pid = wcstoul(argv[++i], NULL, 10);
    else if (_wcsicmp(argv[i], L"/t") == 0) tree = 1;
    else if (_wcsicmp(argv[i], L"/f") == 0) force = 1;
  }
  if (pid == 0 || !tree || !force) return 1;
  /* Windows' own returns 128 for a process that does not exist. */
  return end_tree(pid) ? 0 : 128;
}
