import * as z from 'zod'
import { type FactName, factNames } from '#workflows/notices/notice.ts'
import { closureCodes, needOutcomes } from '#workflows/vocabulary.ts'

import type { Fact } from './layout/content.tsx'
import type { Translator } from './translator.ts'

/** Returns one line without control characters and without marks that can reverse or hide text. */
export const plainLine = (text: string) =>
	text
		.replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
		.replace(/ {2,}/g, ' ')
		.trim()

// Characters instead of <bdi>: the text part of the e-mail needs the isolation as well.

/** Isolates a typed name or title, so that it keeps its own direction in any language. */
export const isolate = (text: string) => `\u2068${text}\u2069`

/** Keeps a reference left to right inside a right-to-left sentence. */
export const isolateLtr = (text: string) => `\u2066${text}\u2069`

/** Props of every e-mail: recipient, link and due date. */
export const everyMessage = {
	recipient: z.string().transform(plainLine),
	url: z.url({ protocol: /^https?$/ }),
	dueOn: z.iso.date().optional(),
}

/** Replaces the reference of a request that has none yet. */
export const unnumbered = '—'
/** A pattern, so that user input cannot be passed as a reference. */
export const referenceProp = z.string().regex(/^(—|[A-Z0-9]+(-[A-Z0-9]+)+)$/)

export const countProp = z.int().min(0)
const count = countProp.optional()

/** Facts that a template may add. User input in a request is never one of them. */
export const factSchemas = {
	/**
	 * The number of the need in the request, with its letter (`2 a`) if it was divided; its title stays in the system.
	 */
	need: z.union([z.int().min(0), z.string().regex(/^\d+ [a-z]+$/)]).optional(),
	programme: z.string().transform(plainLine).optional(),
	quantity: count,
	questions: count,
	officer: z.string().transform(plainLine).optional(),
	outcome: z.enum(needOutcomes).optional(),
	closure: z.enum(closureCodes).optional(),
	/** Time, browser and network address of an access attempt. */
	at: z.iso.datetime().optional(),
	browser: z.string().transform(plainLine).optional(),
	network: z.string().transform(plainLine).optional(),
	/** Times of several messages that one e-mail reports. */
	written: z.array(z.iso.datetime()).min(2).optional(),
}
type Known = { dueOn?: string } & { [Name in FactName]?: number | string | string[] }

/** Returns the known facts with their labels, in the reader's language. */
export function factLines(props: Known, t: Translator): Fact[] {
	const lines = factNames.flatMap((name) => {
		const value = props[name]
		if (value === undefined) return []
		if (Array.isArray(value)) return writtenLines(value, t)
		return [factLine(name, written(name, value, t), t)]
	})
	if (!props.dueOn) return lines
	return [...lines, factLine('dueOn', t('pattern.day', { day: new Date(props.dueOn) }), t)]
}

/** Messages of one e-mail that are listed with their time. */
const MOST_NAMED = 10

function writtenLines(moments: readonly string[], t: Translator): Fact[] {
	const further = moments.length - MOST_NAMED
	return [
		factLine('gathered', t('pattern.count', { count: moments.length }), t),
		...moments
			.slice(0, MOST_NAMED)
			.map((moment) => factLine('written', t('common.moment', { at: new Date(moment) }), t)),
		...(further > 0 ? [factLine('further', t('pattern.count', { count: further }), t)] : []),
	]
}

function written(name: FactName, value: number | string, t: Translator) {
	if (typeof value === 'number') return t('pattern.count', { count: value })
	if (name === 'at') return t('common.moment', { at: new Date(value) })
	if (name === 'outcome') return t(`common.needOutcomes.${value as (typeof needOutcomes)[number]}`)
	if (name === 'closure') return t(`common.closureCodes.${value as (typeof closureCodes)[number]}`)
	if (name === 'network') return isolateLtr(value)
	return name === 'need' ? isolateLtr(value.replace(' ', '\u00a0')) : isolate(value)
}

/** One labelled fact. */
export const factLine = (
	name:
		| FactName
		| 'gathered'
		| 'further'
		| 'month'
		| 'underWay'
		| 'opened'
		| 'completed'
		| 'reference'
		| 'dueOn'
		| 'post'
		| 'state'
		| 'noteVerbale',
	value: string,
	t: Translator,
): Fact => ({
	label: t('pattern.label', { label: t(`common.facts.${name}`) }),
	value,
})
