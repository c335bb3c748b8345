/** What a term says beside its definition. */
export const inGlossary = 'In the glossary';
