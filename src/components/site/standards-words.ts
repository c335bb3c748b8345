/** What a guideline for schools asks for and the course has, in our words: by the codes of its charts. */

/** The five ideas in their order, and what the course has not of each. */
export const ideas = [
  {
    name: '1. Perception',
    not: 'Not here: sensors, speech, what people perceive.',
  },
  {
    name: '2. Representation and reasoning',
    not: 'Not here: search, logic, planning.',
  },
  {
    name: '3. Learning',
    not: 'Not here: learning without labels, learning by reward, and data that are unjust to people.',
  },
  {
    name: '4. Natural interaction',
    not: 'Not here: language beyond that, emotions, what a mind is.',
  },
  {
    name: '5. Impact on society',
    not: 'Not here: jobs, law, and what is done with such systems. Bring these yourself.',
  },
] as const;

export const concepts = {
  '1-A-iii': 'A picture is numbers, pixel by pixel',
  '1-B-ii': 'Features are taken out of a picture by filters',
  '1-B-iv': 'From pixels to a label in stages, and what fools them',
  '2-A-iii': 'A computation drawn as a graph',
  '2-A-iv': 'A thing as a few numbers, and a line that divides such things',
  '3-A-ii': 'Patterns are found in labelled examples',
  '3-A-iii': 'A model is trained, and measured on what it has not seen',
  '3-A-iv': 'Training a model and using it are two things',
  '3-A-v': 'What learning changes inside: weights, down the slope of a loss',
  '3-B-i': 'Units, layers, activation functions',
  '3-B-ii': 'How a weight is adjusted: backpropagation by hand, weight by weight',
  '3-C-i': 'Which features and labels a data set has',
  '3-C-ii': 'How many examples training needs',
  '3-C-iii': 'What rare classes and leaks do to a score',
  '4-A': 'The next letter of a text is predicted from those before',
  '5-A': 'Why a decision should have reasons, and what an explanation is worth',
} as const;

export const heads = { code: 'Code', pupils: 'What pupils do', lessons: 'Lessons' } as const;
