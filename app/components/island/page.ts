// The script of every page that React does not take over. What it adds makes a page quicker or warns; nothing depends on
// it. What few pages use is loaded when they do.
import type { TimeLeft } from '#app/platform/signed-in.server.ts'
import type { Language } from '#workflows/languages.ts'
import { sendOnce, showErrors } from './forms.ts'
import { listenForKeys } from './key-listener.ts'
import { closeMenus, enterOpenedForms } from './menus.ts'
import { watchSession } from './session-watch.ts'

const language = document.documentElement.lang as Language
const left = document.getElementById('island')?.dataset.left
if (left) watchSession(JSON.parse(left) as TimeLeft, language)

const has = (selector: string) => document.querySelector(selector) !== null

sendOnce()
showErrors()
closeMenus()
enterOpenedForms()
listenForKeys(language)
if (has('[data-rows]')) void import('./rows.ts').then(({ addRows }) => addRows())
if (has('[data-local]'))
	void import('./local-times.ts').then(({ showLocalTimes }) => showLocalTimes(language))
if (has('form[method="post"] :is(textarea, input[type="text"])'))
	void import('./typed-text.ts').then(({ watchTypedText }) => watchTypedText(language))
