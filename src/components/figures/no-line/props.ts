export { stepFigure as props } from '../common-props.ts';
