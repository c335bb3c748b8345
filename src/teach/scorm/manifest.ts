/** The manifest of a SCORM 1.2 package: one organization with one item, which is one SCO. */

/** What a platform is told of a lesson. */
export interface Lesson {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
}

const encodeEntities = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An address within the package, as a manifest writes it. */
const addressOf = (file: string) => file.split('/').map(encodeURIComponent).join('/');

/**
 * @param launched the page that a platform opens
 * @param files all files of the package but the manifest
 */
export function manifest({ slug, number, title }: Lesson, version: string, launched: string, files: readonly string[]) {
  const name = encodeEntities(`Lesson ${number}: ${title}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="perceptible-${slug}" version="${encodeEntities(version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${name}</title>
      <item identifier="lesson" identifierref="page" isvisible="true">
        <title>${name}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="${encodeEntities(addressOf(launched))}">
${files.map((file) => `      <file href="${encodeEntities(addressOf(file))}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
