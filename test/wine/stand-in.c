/*
 * Stands in for a Windows tool: writes down how it was called and then does what the plan beside it says, line by line.
 * Copied as qwinsta.exe it reads qwinsta.plan; as query.exe, called with `session`, it reads "query session.plan".
 *
 *   stdout FILE     prints the bytes of the file       copy FROM TO   replaces a file: the next answer is another one
 *   stderr FILE     the same on stderr                 start NAME     starts NAME.exe with our handles, as query.exe does
 *   fill BYTES      prints so many bytes               wait           waits for what was started last
 *   exit CODE       ends (0 without this line)         hang           never ends
 *   stdin FILE      writes its stdin into the file     command FILE   starts the command line in the file, in a new console
 *
 * All files lie beside it, and their names have no blanks. Every call is a file in calls/, named by its time:
 * {"tool":"qwinsta","args":["/server:xyz"],"hidden":true,"console":false}
 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

/* Otherwise the runtime expands `*` and `?` in the arguments to file names, which the tools do not. */
int _dowildcard = 0;

#define PATH_CHARS 1024

static wchar_t own_path[PATH_CHARS];
static wchar_t own_folder[PATH_CHARS];
static wchar_t own_name[PATH_CHARS];
static HANDLE started = NULL;

static void fail(const char *what) {
  fprintf(stderr, "stand-in: %s failed (%lu)\n", what, GetLastError());
  exit(99);
}

static void find_out_who_we_are(void) {
  if (GetModuleFileNameW(NULL, own_path, PATH_CHARS) == 0) fail("GetModuleFileName");
  wchar_t *name = wcsrchr(own_path, L'\\') + 1;
  wcsncpy(own_folder, own_path, name - own_path);
  wcscpy(own_name, name);
  wcsrchr(own_name, L'.')[0] = 0;
}

static wchar_t *beside(const wchar_t *name, wchar_t *path) {
  _snwprintf(path, PATH_CHARS - 1, L"%ls%ls", own_folder, name);
  return path;
}

static void print_json_string(FILE *file, const wchar_t *text) {
  fputc('"', file);
  for (; *text; text++) {
    /* One UTF-16 unit is one \u escape, surrogates included. */
    if (*text < 0x20 || *text > 0x7e || *text == '"' || *text == '\\') fprintf(file, "\\u%04x", *text);
    else fputc(*text, file);
  }
  fputc('"', file);
}

static void write_down_the_call(int argc, wchar_t **argv) {
  wchar_t name[PATH_CHARS], path[PATH_CHARS];
  FILETIME now;
  GetSystemTimePreciseAsFileTime(&now);
  unsigned long long ticks = ((unsigned long long)now.dwHighDateTime << 32) | now.dwLowDateTime;
  _snwprintf(name, PATH_CHARS, L"calls\\%020llu-%lu.json", ticks, GetCurrentProcessId());
  FILE *file = _wfopen(beside(name, path), L"wb");
  if (file == NULL) fail("calls");
  fputs("{\"tool\":", file);
  print_json_string(file, own_name);
  fputs(",\"args\":[", file);
  for (int i = 1; i < argc; i++) {
    if (i > 1) fputc(',', file);
    print_json_string(file, argv[i]);
  }
  STARTUPINFOW startup;
  GetStartupInfoW(&startup);
  int hidden = (startup.dwFlags & STARTF_USESHOWWINDOW) && startup.wShowWindow == SW_HIDE;
  fprintf(file, "],\"hidden\":%s,", hidden ? "true" : "false");
  fprintf(file, "\"console\":%s}\n", GetConsoleWindow() != NULL ? "true" : "false");
  fclose(file);
}

static void print_all(DWORD stream, const char *bytes, DWORD length) {
  HANDLE handle = GetStdHandle(stream);
  while (length > 0) {
    DWORD written;
    if (!WriteFile(handle, bytes, length, &written, NULL)) fail("WriteFile");
    bytes += written;
    length -= written;
  }
}

static void print_file(DWORD stream, const wchar_t *name) {
  wchar_t path[PATH_CHARS];
  char bytes[65536];
  FILE *file = _wfopen(beside(name, path), L"rb");
  if (file == NULL) fail("opening what is to be printed");
  for (size_t length; (length = fread(bytes, 1, sizeof bytes, file)) > 0;) print_all(stream, bytes, length);
  fclose(file);
}

static void print_filling(DWORD length) {
  char *bytes = malloc(length);
  if (bytes == NULL) fail("malloc");
  memset(bytes, 'x', length);
  print_all(STD_OUTPUT_HANDLE, bytes, length);
  free(bytes);
}

static void copy(const wchar_t *from, const wchar_t *to) {
  wchar_t from_path[PATH_CHARS], to_path[PATH_CHARS];
  if (!CopyFileW(beside(from, from_path), beside(to, to_path), FALSE)) fail("CopyFile");
}

static void start(const wchar_t *name) {
  wchar_t command[PATH_CHARS];
  STARTUPINFOW startup = {.cb = sizeof startup};
  PROCESS_INFORMATION process;
  _snwprintf(command, PATH_CHARS - 1, L"\"%ls%ls.exe\"", own_folder, name);
  if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &startup, &process)) fail("CreateProcess");
  started = process.hProcess;
}

static void keep_stdin(const wchar_t *name) {
  wchar_t path[PATH_CHARS];
  char bytes[65536];
  FILE *file = _wfopen(beside(name, path), L"wb");
  if (file == NULL) fail("opening what is to be kept");
  DWORD length;
  while (ReadFile(GetStdHandle(STD_INPUT_HANDLE), bytes, sizeof bytes, &length, NULL) && length > 0)
    fwrite(bytes, 1, length, file);
  fclose(file);
}

/* As Windows starts a program for a double click: a console and a stdin of its own. */
static void start_command(const wchar_t *name) {
  wchar_t path[PATH_CHARS], command[PATH_CHARS];
  char bytes[PATH_CHARS] = "";
  STARTUPINFOW startup = {.cb = sizeof startup};
  PROCESS_INFORMATION process;
  FILE *file = _wfopen(beside(name, path), L"rb");
  if (file == NULL) fail("opening the command");
  fread(bytes, 1, sizeof bytes - 1, file);
  fclose(file);
  MultiByteToWideChar(CP_UTF8, 0, bytes, -1, command, PATH_CHARS);
  if (!CreateProcessW(NULL, command, NULL, NULL, FALSE, CREATE_NEW_CONSOLE, NULL, NULL, &startup, &process))
    fail("CreateProcess");
  started = process.hProcess;
}

static FILE *open_plan(int argc, wchar_t **argv) {
  wchar_t name[PATH_CHARS], path[PATH_CHARS];
  if (argc > 1) {
    _snwprintf(name, PATH_CHARS - 1, L"%ls %ls.plan", own_name, argv[1]);
    FILE *plan = _wfopen(beside(name, path), L"r");
    if (plan != NULL) return plan;
  }
  _snwprintf(name, PATH_CHARS - 1, L"%ls.plan", own_name);
  FILE *plan = _wfopen(beside(name, path), L"r");
  if (plan == NULL) fail("opening the plan");
  return plan;
}

int wmain(int argc, wchar_t **argv) {
  find_out_who_we_are();
  write_down_the_call(argc, argv);
  FILE *plan = open_plan(argc, argv);
  wchar_t line[PATH_CHARS], step[PATH_CHARS], first[PATH_CHARS], second[PATH_CHARS];
  while (fgetws(line, PATH_CHARS, plan) != NULL) {
    if (swscanf(line, L"%ls %ls %ls", step, first, second) < 1) continue;
    if (wcscmp(step, L"stdout") == 0) print_file(STD_OUTPUT_HANDLE, first);
    else if (wcscmp(step, L"stderr") == 0) print_file(STD_ERROR_HANDLE, first);
    else if (wcscmp(step, L"fill") == 0) print_filling(wcstoul(first, NULL, 10));
    else if (wcscmp(step, L"copy") == 0) copy(first, second);
    else if (wcscmp(step, L"start") == 0) start(first);
    else if (wcscmp(step, L"wait") == 0) WaitForSingleObject(started, INFINITE);
    else if (wcscmp(step, L"stdin") == 0) keep_stdin(first);
    else if (wcscmp(step, L"command") == 0) start_command(first);
    else if (wcscmp(step, L"hang") == 0) Sleep(INFINITE);
    else if (wcscmp(step, L"exit") == 0) return wcstol(first, NULL, 10);
    else fail("reading the plan");
  }
  return 0;
}
