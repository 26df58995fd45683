// What stands around the scripts of workers.

/** wasm-bindgen's script, before which worker_start.js stands at the end of it. */
declare function wasm_bindgen(options: { module_or_path: URL }): Promise<unknown>;
declare namespace wasm_bindgen {
  function answer(operation: string, bytes: Uint8Array): unknown;
}
