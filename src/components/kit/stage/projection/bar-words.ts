/** What stands above a projected figure. @param figure as in “Figure 9.1” */
export const barOf = (figure: string) => `Projection of ${figure}`;
export const textBeside = (figure: string) => `The text beside ${figure}`;
export const goToState = 'Go to a state';
export const goTo = 'Go to …';
export const fromNotes = 'From the notes for teachers';
export const inText = 'In the text beside it';
export const text = 'Text';
export const contrast = 'Contrast';
export const smaller = 'A−, smaller letters';
export const larger = 'A+, larger letters';
export const leave = 'Leave';
