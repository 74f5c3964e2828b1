/** Hands a value to the browser as a JSON file to keep. The name comes from a version and is made safe for any disk. */
export function saveAsFile(value: object, version: string): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${version.replace(/[^\w.-]+/g, '-')}.policy.json`;
  link.click();
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
