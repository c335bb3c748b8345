import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** Hidden, it stays as it is, with what is half typed in it, and is not drawn again. */
  readonly shown: boolean;
  readonly children: ComponentChildren;
}

/** What stands behind a tab: it is there from when it is first shown, and asleep while another one is. */
export class Kept extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.shown || this.props.shown;
  }
  override render({ children }: Props) {
    return children;
  }
}
