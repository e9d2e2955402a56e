/** From here on this process can import TypeScript. Only after the packages are installed. */
export async function loadTypeScript() {
  const { register } = await import('tsx/esm/api');
  register();
}
