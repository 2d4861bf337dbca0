import { data, redirect } from '@remix-run/node'
import type { SavedSection, SectionChange } from '#app/domain/core/answers.server.ts'
import { type SectionPhones, withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'

import { differences, fingerprint, leavesOf, printDrawn, readDrawn } from '#app/forms/fingerprint.ts'
import { formValues } from '#app/forms/form-values.ts'
import { drawnAfter, isSame, withSent } from '#app/forms/merge.ts'
import { checkValues, hiddenRemovedFrom } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import { readTyped } from '#app/forms/typed-answers.ts'
import { DomainError } from '#app/platform/domain-error.ts'

type Values = Record<string, unknown>
type Save = (change: SectionChange) => Promise<Pick<SavedSection, 'stored' | 'conflicts'>>
type Page = {
	section: Section
	save: Save
	phones: SectionPhones
	/** The page itself, the task list, and the target of "Save and continue". */
	here: string
	back: string
	next: string
	/** Takes the mark from a copied section that was saved without a fault by a page that showed the mark. */
	confirm?: () => Promise<void>
}

type Saving = Pick<Page, 'section' | 'save' | 'phones'>

/**
 * The buttons of a section. All of them save the typed values; "Save and continue" then validates, and `mine:` and
 * `theirs:` choose an answer that two people changed. Typed values are always shown again.
 */
export async function saveSection(form: FormData, page: Page) {
	const { section, save, phones, here, back, next } = page
	const intent = String(form.get('intent') ?? '')
	const { stored, sent, open } = await mergeForm(form, { section, save, phones }, intent).catch((error) =>
		giveBack(error, form),
	)
	const shown = withPhonesShown(withSent(stored, sent, open))
	const answer = { shown, drawn: printDrawn([fingerprint(stored)]), errors: {} }
	if (open.length > 0)
		return data({ ...answer, differences: differences(open, stored, sent) }, { status: 409 })

	const cleaned = hiddenRemovedFrom(Object.fromEntries(form))
	if (cleaned)
		return data({ ...answer, errors: { [cleaned]: 'hiddenRemoved' }, differences: [] }, { status: 422 })
	if (intent.startsWith('rows:')) return data({ ...answer, differences: [] })
	if (isChoice(intent)) return redirect(here)
	if (intent === 'draft') return redirect(back)
	const checked = checkValues(shown, section.schema)
	const errors = { ...phones.errors(shown), ...(checked.ok ? {} : checked.errors) }
	if (Object.keys(errors).length > 0) return data({ ...answer, errors, differences: [] }, { status: 422 })
	if (form.has('copied')) await page.confirm?.()
	return redirect(next)
}

/** Once the draft was sent its pages are gone: the typed values are returned with the error. */
function giveBack(error: unknown, form: FormData): never {
	const sent = error instanceof DomainError && error.code === 'conflict' && error.reason === 'impossible'
	if (!sent) throw error
	const { intent: _, drawn: __, conflict: ___, copied: ____, ...typed }: Values = formValues(form)
	throw data({ typed: [...new Set(leavesOf(typed).values())] }, { status: 409 })
}

/** The response to a page that saves automatically and stays open. */
export async function autosaveSection(form: FormData, saving: Saving, savedAt: string) {
	const { stored, sent, drawn, open } = await mergeForm(form, saving)
	return {
		savedAt,
		drawn: printDrawn([drawnAfter({ stored, sent, drawn, conflicts: open })]),
		conflicts: differences(open, stored, sent),
	}
}

// More fields than any section has.
const MOST_ASKED = 500

/** Saves a form. `open` are the fields with a conflict still to be decided. */
async function mergeForm(form: FormData, { section, save, phones }: Saving, intent = '') {
	const { intent: _, drawn: __, conflict: ___, copied: ____, ...typed }: Values = formValues(form)
	const sent = readTyped(section, typed, phones.read)
	const drawn = readDrawn(form.get('drawn'))
	// A page that shows conflicts names them; "Save" decides them all for the own answers, a choice only one.
	const asked = [...new Set(form.getAll('conflict').map(String))].slice(0, MOST_ASKED)
	const chosen = isChoice(intent) ? intent.slice(intent.indexOf(':') + 1) : undefined
	const decidesAll = intent === 'continue' || intent === 'draft'
	const waiting = decidesAll ? [] : asked.filter((name) => name !== chosen)
	const keep = intent.startsWith('theirs:') ? [...waiting, String(chosen)] : waiting

	const { stored, conflicts } = await save({ values: sent, drawn, keep })
	const [theirs, mine] = [leavesOf(stored), leavesOf(sent)]
	const open = new Set([...conflicts, ...waiting.filter((name) => !isSame(theirs, mine, name))])
	return { stored, sent, drawn, open: [...open] }
}

const isChoice = (intent: string) => /^(mine|theirs):/.test(intent)
