/** The manifest of a SCORM package keeps the rules of its specifications, and what breaks one of them is refused. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packZip } from '../../scripts/package/files.ts';
import { assemble, type LessonList } from '../../src/teach/scorm/package.ts';
import { problemsOf } from './manifest-rules.ts';

const list: LessonList = {
  slug: 'xor',
  number: 3,
  title: 'Is x < y & "z" straight?',
  version: '1.0.0',
  files: ['lessons/xor/index.html', '_a/ä b.B1.js', '_a/page.css', '_a/scorm.js', 'glossary/index.html'],
};
const text = new TextEncoder();
const files = await assemble(list, async () => text.encode('<script></script>'));
const zipped = unzipSync(packZip(files, ''));
const manifest = new TextDecoder().decode(zipped['imsmanifest.xml']);
const names = Object.keys(zipped);

test('a package as it is written keeps every rule', () => {
  expect(problemsOf(manifest, names)).toEqual([]);
  expect(names).toHaveLength(list.files.length + 1);
});

const lines = manifest.split('\n');
const without = (pattern: RegExp) => lines.filter((line) => !pattern.test(line)).join('\n');
const with_ = (pattern: RegExp | string, by: string) => {
  const changed = manifest.replace(pattern, by);
  if (changed === manifest) throw new Error(`the manifest has no ${pattern}`);
  return changed;
};
const between = (from: string, to: string) => manifest.slice(manifest.indexOf(from), manifest.indexOf(to) + to.length);

test.each([
  ['that is cut off', manifest.slice(0, -12), /not closed|not well-formed/],
  ['whose title has a bare sign', with_('&lt;', '<'), /not well-formed/],
  ['with an entity that XML does not know', with_('&lt;', '&nbsp;'), /stands for nothing/],
  ['whose prefix was not declared', without(/xmlns:adlcp/), /stands for no namespace/],
  ['of another namespace', with_('imscp_rootv1p1p2"\n', 'imscp_v1p1"\n'), /no <manifest> of IMS/],
  ['without metadata', with_(/<metadata>[\s\S]*<\/metadata>/, ''), /<manifest> has 0 <metadata>/],
  ['for another version of SCORM', with_('>1.2<', '>2004 4th Edition<'), /<schemaversion> says/],
  ['with its schema after the version', with_(/(<schema>.*<\/schema>)\s*(<schemav.*>)/, '$2$1'), /another order/],
  [
    'with its resources before the organizations',
    with_(
      /<organizations[\s\S]*<\/resources>/,
      between('<resources', '</resources>') + between('<organizations', '</organizations>'),
    ),
    /another order/,
  ],
  ['whose default organization there is not', with_('default="course"', 'default="other"'), /no organization is other/],
  ['without a default organization', with_(' default="course"', ''), /<organizations> has no default/],
  ['whose item has no title', without(/^ {8}<title>/), /<item> has 0 <title>/],
  ['with a title of more than 200 signs', with_('Is x', 'x'.repeat(201)), /<title> says/],
  ['whose item leads to nothing', with_(' identifierref="page"', ''), /leads to no resource/],
  ['whose item leads astray', with_('identifierref="page"', 'identifierref="pages"'), /no resource is pages/],
  ['with two elements of one name', with_('item identifier="lesson"', 'item identifier="page"'), /called page/],
  [
    'with an identifier that begins with a digit',
    with_('identifier="perceptible', 'identifier="3'),
    /identifier of <manifest>/,
  ],
  [
    'whose version is longer than 20 signs',
    with_('version="1.0.0"', `version="${'1'.repeat(21)}"`),
    /version of <manifest>/,
  ],
  ['whose resource is of no type', with_(' type="webcontent"', ''), /<resource> has no type/],
  ['whose resource is neither sco nor asset', with_('"sco"', '"SCO"'), /scormtype of <resource>/],
  ['whose sco says so in no namespace', with_('adlcp:scormtype', 'scormtype'), /has no adlcp:scormtype/],
  ['whose sco has no page to open', with_(/ href="lessons[^"]*">/, '>'), /has no href/],
  ['whose page is not listed', without(/<file href="lessons/), /is opened, and not listed/],
  ['with an element that there is not', with_('<file ', '<files '), /<files> stands in <resource>/],
  ['with an attribute that there is not', with_('isvisible', 'visible'), /attribute visible/],
  ['with a file twice', with_(/(<file href="_a\/page.css"\/>)/, '$1$1'), /page\.css is listed twice/],
  ['that lists what is not there', with_('_a/page.css', '_a/pages.css'), /pages\.css is listed, and not there/],
  ['that leaves out what is there', without(/page\.css/), /page\.css is there, and not listed/],
  ['with a file out of the package', with_('_a/page.css', '../page.css'), /leads out of the package/],
  ['with an address that has spaces', with_('_a/page.css', '_a/pa ge.css'), /href of <file>/],
])('a manifest %s is refused', (_, faulty, why) => {
  expect(problemsOf(faulty, names).join('\n')).toMatch(why);
});

test('a package whose manifest is in a folder is refused', () => {
  const inFolder = names.map((name) => `lesson/${name}`);
  expect(problemsOf(manifest, inFolder)).toContain('imsmanifest.xml is not at the root of the package');
});
