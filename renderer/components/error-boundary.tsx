import { Component, type ReactNode } from "react";
import { useWords } from "../catalogue/words.tsx";

type ErrorBoundaryProps = {
  /** Where “go on” leads: a part of the program that is known to work. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** Keeps a mistake in one screen from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <BrokenScreen
        onLeave={() => {
          this.setState({ broken: false });
          this.props.onLeave();
        }}
      />
    );
  }
}

function BrokenScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { say } = useWords();
  return (
    <main>
      <section className="notice" role="alert">
        <h1>{say("broken.heading")}</h1>
        <p>{say("broken.text")}</p>
        <div className="actions">
          <button type="button" className="primary" onClick={onLeave}>
            {say("broken.leave")}
          </button>
          <button type="button" onClick={() => window.location.reload()}>
            {say("broken.reload")}
          </button>
        </div>
      </section>
    </main>
  );
}
