// @ts-check
;
// The end of the worker's script: a request is `[operation, bytes]`, and waits for the module.
{
  const ready = wasm_bindgen({ module_or_path: new URL("WASM", location.href) });
  addEventListener("message", async ({ data: [operation, bytes] }) => {
    try {
      await ready;
      postMessage(wasm_bindgen.answer(operation, bytes));
    } catch (reason) {
      // Outside the promise, so that the page hears of it as an `error` of its worker.
      setTimeout(() => { throw reason; });
    }
  });
}
