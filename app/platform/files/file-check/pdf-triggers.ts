import { refuseFile } from '#app/platform/files/file-check-refusal.ts'
import type { PdfValue } from './pdf-values.ts'

/** An object by its number, as a reader could find it: revisions and readings may have several of one number. */
export type NumberedObject = { number: number | undefined; value: PdfValue }

/** What a catalog, a page, a field or an annotation does without a click (ISO 32000-2, 12.6.3). */
const triggers = [
	'WC',
	'WS',
	'DS',
	'WP',
	'DP',
	'O',
	'C',
	'E',
	'X',
	'D',
	'U',
	'Fo',
	'Bl',
	'PO',
	'PC',
	'PV',
	'PI',
	'K',
	'F',
	'V',
]
/** What a click may do: move in the document, show or hide a part of it, open a website. */
const onClick = new Set(['GoTo', 'URI', 'Named', 'Hide', 'ResetForm', 'SetOCGState', 'Trans', 'Thread'])

type Dictionary = { [key: string]: PdfValue }
const isDictionary = (value: PdfValue): value is Dictionary =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** Judges a value that is no reference; throws with the reason. */
type Judge = (value: PdfValue) => void

/**
 * Rejects a PDF that acts without a click, whatever the action: only the place where it opens may be stated, which
 * programs write as a destination or as a bare action to go there. Rejects actions on a click that are not known. A
 * reference is judged by every object that any reader could find under its number. To be called after every object was
 * checked on its own, which tells what runs or sends something.
 */
export function refuseTriggers(objects: readonly NumberedObject[]): void {
	const byNumber = new Map<number, PdfValue[]>()
	for (const { number, value } of objects) {
		if (number === undefined) continue
		const known = byNumber.get(number)
		if (known) known.push(value)
		else byNumber.set(number, [value])
	}
	const done = new Map<Judge, Set<number>>(
		[opening, additional, action, clicked].map((judge) => [judge, new Set()]),
	)

	/** Judges a value, or all that its reference may lead to; each number once, however often it is referred to. */
	function follow(start: PdfValue | undefined, judge: Judge) {
		const ahead = [start]
		for (let value = ahead.pop(); value !== undefined; value = ahead.pop()) {
			const number = typeof value === 'string' ? /^(\d+) \d+ R$/.exec(value)?.[1] : undefined
			if (number === undefined) {
				if (value !== null) judge(value)
				continue
			}
			const judged = done.get(judge)
			if (judged?.has(Number(number))) continue
			judged?.add(Number(number))
			for (const found of byNumber.get(Number(number)) ?? []) ahead.push(found)
		}
	}

	/** A destination is a list, or a name of one. */
	function opening(value: PdfValue) {
		if (!isDictionary(value)) return
		if (Object.keys(value).length > 0 && value['/S'] !== '/GoTo') throw refuseFile('actsAlone')
		follow(value['/Next'], action)
	}

	/** Fonts and other resources may have the same name as the list of triggers: their entries are no actions. */
	function additional(value: PdfValue) {
		if (isDictionary(value)) for (const trigger of triggers) follow(value[`/${trigger}`], action)
	}

	/** Any action, or a list that has one. */
	function action(value: PdfValue) {
		if (Array.isArray(value)) for (const item of value) follow(item, action)
		else if (isDictionary(value) && Object.keys(value).length > 0) throw refuseFile('actsAlone')
	}

	/** Attributes of the structure of a document have the same key as actions, and no kind of action. */
	function clicked(value: PdfValue) {
		if (Array.isArray(value)) for (const item of value) follow(item, clicked)
		if (!isDictionary(value)) return
		const { '/S': kind } = value
		if (kind !== undefined && !onClick.has(String(kind).slice(1))) throw refuseFile('active')
	}

	function look(value: PdfValue) {
		if (typeof value !== 'object' || value === null) return
		if (isDictionary(value)) {
			follow(value['/OpenAction'], opening)
			follow(value['/AA'], additional)
			for (const key of ['/A', '/PA', '/Next']) follow(value[key], clicked)
			if (value['/Type'] === '/Action') clicked(value)
		}
		for (const inner of Object.values(value)) look(inner)
	}
	for (const { value } of objects) look(value)
}
