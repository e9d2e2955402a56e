/** From here on this process can import TypeScript. Call only after the packages are installed. */
export async function loadTypeScript() {
  const { register } = await import('tsx/esm/api');
  register();
}
