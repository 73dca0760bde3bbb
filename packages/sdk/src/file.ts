/** The body of an answer as a file with the name that the server gave it. */
export async function readFile(response: Response): Promise<File> {
  const blob = await response.blob();
  const name = fileNameOf(response.headers.get('content-disposition') ?? '');
  return new File([blob], name, { type: blob.type });
}

/** RFC 6266: the extended form wins over the plain one. Folders are cut off. */
export function fileNameOf(disposition: string): string {
  let [, name = ''] = /filename="?([^";]+)/i.exec(disposition) ?? [];
  try {
    const [, extended] = /filename\*=utf-8''([^;\s]+)/i.exec(disposition) ?? [];
    if (extended) name = decodeURIComponent(extended);
  } catch {
    // A broken escape: the plain name is still there.
  }
  return name.replace(/^.*[\\/]/, '') || 'download';
}
