"use strict";
// Keeps a copy of the site for when the server does not answer. The server is always asked first; a page from the copy says that it is one, and
// from when. A page that cannot be made to say so is not shown at all: an old number must never look like a new one.
importScripts("assets/offline-files.js");
const store = `krisplan:${registration.scope}`;
const notice = '<p class="saved-copy" hidden="hidden">';
const patience = 5000;

const ask = (request, signal) => fetch(request.url ?? request, { cache: "no-cache", signal });

const known = new Set(files.map((file) => new URL(file, registration.scope).href));

const keep = async (address, answer) => {
  if (known.has(address) && answer.ok && answer.type === "basic") await (await caches.open(store)).put(address, answer.clone());
  return answer;
};

const plain = (address) => new URL(address).href.replace(/[?#].*$/, "").replace(/\/$/, "/index.html");

// From the copy; a page with its notice shown.
const saved = async (address) => {
  const copy = await (await caches.open(store)).match(address);
  if (!copy || !/text\/html/.test(copy.headers.get("Content-Type"))) return copy;
  const text = await copy.text();
  if (!text.includes(notice)) return undefined;
  const headers = new Headers(copy.headers);
  headers.delete("Content-Length");
  headers.delete("Content-Encoding");
  return new Response(text.replace(notice, notice.replace(' hidden="hidden"', ' role="status"')), { headers });
};

const answer = async (request) => {
  const address = plain(request.url);
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), patience);
  try {
    const fresh = await ask(request, stop.signal);
    clearTimeout(late);
    // Kept while it is shown: who waits for the store at night waits for nothing.
    keep(address, fresh.clone()).catch(() => {});
    return fresh.status < 500 ? fresh : (await saved(address)) ?? fresh;
  } catch {
    clearTimeout(late);
    return (await saved(address)) ?? Response.error();
  }
};

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil((async () => {
    for (const address of known) {
      // What fails is kept when it is opened.
      try { await keep(address, await ask(address)); } catch {}
    }
  })());
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    await clients.claim();
    const copies = await caches.open(store);
    for (const request of await copies.keys()) if (!known.has(request.url)) await copies.delete(request);
  })());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});
