// What the scripts of pages use and the standard types do not know.

interface Window {
  /** The bytes of the journey's pack, from boot.js to the wasm. */
  passerellePack?: Promise<ArrayBuffer | null | void>;
}

interface Navigator {
  /** Safari: whether the app stands on the home screen. */
  standalone?: boolean;
  /** Chromium: what the connection is like. */
  connection?: { saveData: boolean };
}

/** Chromium's offer to install the app. */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

interface WindowEventMap {
  beforeinstallprompt: BeforeInstallPromptEvent;
}

/** An element with what the page wrote for its script beside it: words, names, addresses. */
type Worded = HTMLElement & { dataset: Record<string, string> };
