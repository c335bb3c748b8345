/** Ids of exercises, short enough for a code: `x9-2_3_4` stands for x9-2, x9-3 and x9-4. */

const group = /^([wx]\d{1,2})-(\d{1,3}(?:_\d{1,3})*)$/i;

/** Neighbours of one lesson share a group. */
export function writeGroups(ids: readonly string[]): readonly string[] {
  const groups: string[] = [];
  let last = '';
  for (const id of ids) {
    const [lesson = '', number = ''] = id.split('-');
    if (lesson === last) groups.push(`${groups.pop()}_${number}`);
    else groups.push(id);
    last = lesson;
  }
  return groups;
}

/** The ids of a group; undefined where it names none. */
export function readGroup(text: string): readonly string[] | undefined {
  const [, lesson = '', numbers] = group.exec(text) ?? [];
  return numbers?.split('_').map((number) => `${lesson.toLowerCase()}-${number}`);
}
