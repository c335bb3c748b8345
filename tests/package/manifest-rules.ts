/**
 * What IMS Content Packaging 1.1.2 and SCORM 1.2 (Content Aggregation Model, 2.3) ask of a manifest: the rules of the schemas
 * imscp_rootv1p1p2.xsd and adlcp_rootv1p2.xsd for what a package of one lesson uses, and those that no schema can state. Written from the
 * specifications: the schemas themselves may not be handed on.
 */
import { readXml, type XmlAttribute, type XmlElement } from './xml.ts';

export const spaces = {
  ims: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  adl: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

interface AttributeRule {
  readonly required?: true;
  readonly longest?: number;
  readonly is?: RegExp;
}

interface ElementRule {
  /** Which elements, in this order, and how many of each: at least, at most. */
  readonly holds: readonly (readonly [name: string, least: number, most: number])[];
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** The text that it holds, where it is no element of others. */
  readonly text?: RegExp;
}

const many = Number.POSITIVE_INFINITY;
const id: AttributeRule = { required: true, is: /^[A-Za-z_][\w.-]*$/ };
const title: ElementRule = { holds: [], attributes: {}, text: /^[\s\S]{1,200}$/ };

/** Elements of the schema; `optional` parts that SCORM 1.2 requires are required. */
const elements: Readonly<Record<string, ElementRule>> = {
  manifest: {
    holds: [
      ['metadata', 1, 1],
      ['organizations', 1, 1],
      ['resources', 1, 1],
      ['manifest', 0, many],
    ],
    attributes: { identifier: id, version: { longest: 20 }, base: { longest: 2000 } },
  },
  metadata: {
    holds: [
      ['schema', 1, 1],
      ['schemaversion', 1, 1],
    ],
    attributes: {},
  },
  schema: { holds: [], attributes: {}, text: /^ADL SCORM$/ },
  schemaversion: { holds: [], attributes: {}, text: /^1\.2$/ },
  organizations: { holds: [['organization', 1, many]], attributes: { default: { required: true } } },
  organization: {
    holds: [
      ['title', 1, 1],
      ['item', 1, many],
      ['metadata', 0, 1],
    ],
    attributes: { identifier: id, structure: { longest: 200 } },
  },
  item: {
    holds: [
      ['title', 1, 1],
      ['item', 0, many],
      ['metadata', 0, 1],
    ],
    attributes: {
      identifier: id,
      identifierref: { longest: 2000 },
      isvisible: { is: /^(?:true|false|1|0)$/ },
      parameters: { longest: 1000 },
    },
  },
  title,
  resources: { holds: [['resource', 1, many]], attributes: { base: { longest: 2000 } } },
  resource: {
    holds: [
      ['metadata', 0, 1],
      ['file', 0, many],
      ['dependency', 0, many],
    ],
    attributes: {
      identifier: id,
      type: { required: true, is: /^webcontent$/ },
      href: { longest: 2000 },
      base: { longest: 2000 },
      'adlcp:scormtype': { required: true, is: /^(?:sco|asset)$/ },
    },
  },
  file: {
    holds: [['metadata', 0, 1]],
    attributes: { href: { required: true, longest: 2000, is: /^[^\s\\<>"{}|^`]+$/ } },
  },
  dependency: { holds: [], attributes: { identifierref: { required: true, longest: 2000 } } },
};

/**
 * Everything in which a package is not as it has to be; empty where it is.
 * @param files all files of the package, paths from its root
 */
export function problemsOf(xml: string, files: Iterable<string>): readonly string[] {
  let manifest: XmlElement;
  try {
    manifest = readXml(xml);
  } catch (error) {
    return [(error as Error).message];
  }
  if (manifest.space !== spaces.ims || manifest.name !== 'manifest') return ['the manifest is no <manifest> of IMS'];
  return [...shapeProblems(manifest), ...linkProblems(manifest), ...fileProblems(manifest, new Set(files))];
}

/** What the schemas say of an element and all in it. */
function shapeProblems(element: XmlElement): readonly string[] {
  const rule = elements[element.name];
  if (element.space !== spaces.ims || rule === undefined) return [`<${element.name}> is no element of a manifest`];
  const names = element.children.map((child) => child.name);
  const order = rule.holds.map(([name]) => name);
  const counts = rule.holds.flatMap(([name, least, most]) => {
    const count = names.filter((each) => each === name).length;
    return count < least || count > most ? [`<${element.name}> has ${count} <${name}>`] : [];
  });
  const strangers = names
    .filter((name) => !order.includes(name))
    .map((name) => `<${name}> stands in <${element.name}>`);
  const places = names.map((name) => order.indexOf(name));
  const isSorted = places.every((place, k) => k === 0 || place >= (places[k - 1] as number));
  const isText = rule.text === undefined ? element.text.trim() === '' : rule.text.test(element.text);
  return [
    ...counts,
    ...strangers,
    ...(isSorted ? [] : [`the parts of <${element.name}> stand in another order than ${order.join(', ')}`]),
    ...(isText ? [] : [`<${element.name}> says “${element.text.trim().slice(0, 40)}”`]),
    ...attributeProblems(element, rule.attributes),
    ...element.children.filter(({ name }) => order.includes(name)).flatMap(shapeProblems),
  ];
}

const prefixes: Readonly<Record<string, string>> = { '': '', [spaces.adl]: 'adlcp:', [spaces.xsi]: 'xsi:' };
const nameOf = ({ space, name }: XmlAttribute) => `${prefixes[space] ?? '?:'}${name}`;

function attributeProblems(element: XmlElement, rules: Readonly<Record<string, AttributeRule>>): readonly string[] {
  const given = new Map(element.attributes.map((attribute) => [nameOf(attribute), attribute.value]));
  const missing = Object.entries(rules).flatMap(([name, { required }]) =>
    required && !given.has(name) ? [`<${element.name}> has no ${name}`] : [],
  );
  const wrong = [...given].flatMap(([name, value]) => {
    if (name === 'xsi:schemaLocation') return [];
    const rule = rules[name];
    if (rule === undefined) return [`<${element.name}> has an attribute ${name}`];
    const fits = value.length <= (rule.longest ?? many) && (rule.is?.test(value) ?? true);
    return fits ? [] : [`${name} of <${element.name}> is “${value.slice(0, 40)}”`];
  });
  return [...missing, ...wrong];
}

const all = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

const attributeOf = (element: XmlElement, name: string) =>
  element.attributes.find((attribute) => nameOf(attribute) === name)?.value;

/** What names another: identifiers are unique, and lead to what they have to. */
function linkProblems(manifest: XmlElement): readonly string[] {
  const named = ['manifest', 'organization', 'item', 'resource'].flatMap((name) => all(manifest, name));
  const ids = named.flatMap((element) => attributeOf(element, 'identifier') ?? []);
  const idsOf = (name: string) => all(manifest, name).map((element) => attributeOf(element, 'identifier'));
  const standard = all(manifest, 'organizations').map((element) => attributeOf(element, 'default'));
  return [
    ...ids.filter((each, k) => ids.indexOf(each) !== k).map((each) => `two elements are called ${each}`),
    ...standard.filter((each) => !idsOf('organization').includes(each)).map((each) => `no organization is ${each}`),
    ...[...all(manifest, 'item'), ...all(manifest, 'dependency')].flatMap((element) => {
      const to = attributeOf(element, 'identifierref');
      if (to === undefined)
        return element.children.some(({ name }) => name === 'item')
          ? []
          : ['an item without items leads to no resource'];
      return idsOf('resource').includes(to) ? [] : [`no resource is ${to}`];
    }),
  ];
}

/** What is in the package: each file that is named, and no other. */
function fileProblems(manifest: XmlElement, files: ReadonlySet<string>): readonly string[] {
  const listed = all(manifest, 'file').map((file) => pathOf(attributeOf(file, 'href') ?? ''));
  const launched = all(manifest, 'resource').flatMap((resource) => {
    const href = attributeOf(resource, 'href');
    const isSco = attributeOf(resource, 'adlcp:scormtype') === 'sco';
    if (href === undefined) return isSco ? ['a resource that is opened has no href'] : [];
    const its = all(resource, 'file').map((file) => pathOf(attributeOf(file, 'href') ?? ''));
    return its.includes(pathOf(href.replace(/[?#].*/, ''))) ? [] : [`${href} is opened, and not listed`];
  });
  const own = 'imsmanifest.xml';
  return [
    ...launched,
    ...listed.filter((file, k) => listed.indexOf(file) !== k).map((file) => `${file} is listed twice`),
    ...listed
      .filter((file) => /^[/]|(?:^|\/)\.\.(?:\/|$)/.test(file))
      .map((file) => `${file} leads out of the package`),
    ...listed.filter((file) => !files.has(file)).map((file) => `${file} is listed, and not there`),
    ...[...files]
      .filter((file) => file !== own && !listed.includes(file))
      .map((file) => `${file} is there, and not listed`),
    ...(files.has(own) ? [] : [`${own} is not at the root of the package`]),
  ];
}

/** The path that an address within the package means; as it stands where it is none. */
function pathOf(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
