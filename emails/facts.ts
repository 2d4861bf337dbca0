import * as z from 'zod'
import { isOneOf } from '#workflows/names.ts'
import { type FactName, factNames, standings } from '#workflows/notices/notice.ts'
import { type NoticeName, noticeNames } from '#workflows/notices/table.ts'
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

/** Facts that a template may add. Of the user input in a request only its title is one of them. */
export const factSchemas = {
	/**
	 * The number of the need in the request, with its letter (`2 a`) if it was divided; its title stays in the system.
	 */
	need: z.union([z.int().min(0), z.string().regex(/^\d+ [a-z]+$/)]).optional(),
	/** Only for people of the State of the request, and not of a CONFIDENTIAL one. */
	title: z.string().max(300).transform(plainLine).optional(),
	state: z.string().transform(plainLine).optional(),
	programme: z.string().transform(plainLine).optional(),
	mayServe: z.array(z.string().transform(plainLine)).min(1).optional(),
	quantity: count,
	lines: z.string().max(2000).transform(plainLine).optional(),
	startsOn: z.iso.date().optional(),
	endsOn: z.iso.date().optional(),
	seats: count,
	accepted: count,
	declined: count,
	referred: count,
	onHold: count,
	decision: z.enum(['accepted', 'declined']).optional(),
	standing: z.enum(standings).optional(),
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
	/** Names of the notices on earlier steps, the first step first. */
	earlier: z
		.array(z.string().refine((name): name is NoticeName => isOneOf(noticeNames, name)))
		.min(1)
		.optional(),
}
type Known = { dueOn?: string } & { [Name in FactName]?: number | string | string[] }

/** Returns the known facts with their labels, in the reader's language. */
export function factLines(props: Known, t: Translator): Fact[] {
	const lines = factNames.flatMap((name) => {
		const value = props[name]
		if (value === undefined) return []
		if (Array.isArray(value)) return listed(name, value, t)
		return [factLine(name, written(name, value, t), t)]
	})
	if (!props.dueOn) return lines
	return [...lines, factLine('dueOn', t('pattern.day', { day: new Date(props.dueOn) }), t)]
}

/** The lines of a fact with several values. */
function listed(name: FactName, values: readonly string[], t: Translator): Fact[] {
	if (name === 'written') return writtenLines(values, t)
	const textOf = (value: string) =>
		// Checked above.
		name === 'earlier' ? t(`${value as NoticeName}.subject`) : isolate(value)
	const shown = values.slice(0, MOST_NAMED).map((value) => factLine(name, textOf(value), t))
	const further = values.length - MOST_NAMED
	return further > 0 ? [...shown, factLine('further', t('pattern.count', { count: further }), t)] : shown
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
	if (name === 'startsOn' || name === 'endsOn') return t('pattern.day', { day: new Date(value) })
	// `factSchemas` has checked the code of each fact.
	if (name === 'decision') return t(`common.decisions.${value as 'accepted'}`)
	if (name === 'standing') return t(`common.standings.${value as (typeof standings)[number]}`) // by `factSchemas`
	if (name === 'at') return t('common.moment', { at: new Date(value) })
	if (name === 'outcome') return t(`common.needOutcomes.${value as (typeof needOutcomes)[number]}`) // by `factSchemas`
	if (name === 'closure') return t(`common.closureCodes.${value as (typeof closureCodes)[number]}`) // by `factSchemas`
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
		| 'noteVerbale',
	value: string,
	t: Translator,
): Fact => ({
	label: t('pattern.label', { label: t(`common.facts.${name}`) }),
	value,
})
