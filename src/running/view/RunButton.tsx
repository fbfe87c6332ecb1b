interface RunButtonProps {
  onRun: () => void;
}

/** All that there is of the running book before somebody wants it. */
export function RunButton({ onRun }: RunButtonProps) {
  return (
    <button
      type="button"
      className="run"
      title="Run the sessions of this page down to this one, in this page"
      onClick={onRun}
    >
      Run
    </button>
  );
}
