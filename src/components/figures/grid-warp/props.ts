export { variedFigure as props } from '../common-props.ts';
