import { describe, expect, test } from 'vitest'
import type { NeedStatus } from '#workflows/need/chart.ts'
import {
	type DerivedLabel,
	derivedLabel,
	type NeedAtAGlance,
	shownNeedStatus,
	shownStatus,
	summarise,
} from '#workflows/status-line.ts'

const need = (status: NeedStatus, more: Partial<NeedAtAGlance> = {}): NeedAtAGlance => ({
	status,
	deliveryStatus: null,
	waitsForViewer: false,
	...more,
})

test('three needs: one waits for you, one is delivered, one is in customs', () => {
	const needs = [
		need('delivered', { deliveryStatus: 'followUp' }),
		need('delivering', { deliveryStatus: 'customs' }),
		need('reserved', { waitsForViewer: true }),
	]
	expect(summarise(needs)).toEqual({
		total: 3,
		groups: [
			{ label: 'waitsForYou', count: 1 },
			{ label: 'need.delivered', count: 1 },
			{ label: 'delivery.customs', count: 1 },
		],
	})
})

test('a need counts once, even when its delivery waits for the reader', () => {
	const waiting = need('delivering', { deliveryStatus: 'nominating', waitsForViewer: true })
	expect(summarise([waiting, need('accepted'), need('accepted')])).toEqual({
		total: 3,
		groups: [
			{ label: 'waitsForYou', count: 1 },
			{ label: 'need.accepted', count: 2 },
		],
	})
})

test('a delivery that failed does not speak for a need that looks for another programme', () => {
	expect(summarise([need('accepted', { deliveryStatus: 'failed' })]).groups).toEqual([
		{ label: 'need.accepted', count: 1 },
	])
})

test('a request without needs has an empty line', () => {
	expect(summarise([])).toEqual({ total: 0, groups: [] })
})

describe('one word for an active request', () => {
	test.each<[DerivedLabel, NeedStatus[]]>([
		['inDelivery', ['accepted', 'delivering', 'onHold']],
		['inDelivery', ['delivered', 'evaluated']],
		['matched', ['confirmed', 'confirmed', 'declined']],
		['matched', ['confirmed', 'startReview']],
		['partiallyMatched', ['confirmed', 'accepted']],
		['partiallyMatched', ['startReview', 'waitlisted']],
		['partiallyMatched', ['reserved', 'onHold']],
		['partiallyMatched', ['proposed']],
		['onHold', ['onHold', 'withdrawn']],
		['referred', ['referred', 'metByPartner']],
		['referred', ['referred', 'onHold']],
		['seekingMatch', ['accepted', 'referred']],
		['seekingMatch', ['pending']],
		['seekingMatch', ['waitlisted', 'onHold']],
		['seekingMatch', ['declineProposed']],
		['seekingMatch', ['reconsidering', 'declined']],
		['ended', ['evaluated', 'metByPartner', 'declined', 'withdrawn']],
		['ended', []],
	])('%s: %j', (label, statuses) => {
		expect(derivedLabel(statuses)).toBe(label)
	})
})

test('a State sees a request in review while a second officer looks at the decisions', () => {
	expect(shownStatus('approval', true)).toBe('review')
	expect(shownStatus('approval', false)).toBe('approval')
	expect(shownStatus('active', true)).toBe('active')
})

test('a State sees a need as accepted while a programme is only proposed inside the office', () => {
	expect(shownNeedStatus('proposed', true)).toBe('accepted')
	expect(shownNeedStatus('proposed', false)).toBe('proposed')
	expect(shownNeedStatus('reserved', true)).toBe('reserved')
})

test('a State hears of a refusal when it is decided, and of a late start when it ends its confirmation', () => {
	expect(shownNeedStatus('declineProposed', true)).toBe('accepted')
	expect(shownNeedStatus('startReview', true)).toBe('confirmed')
	expect(shownNeedStatus('startReview', false)).toBe('startReview')
	expect(shownNeedStatus('waitlisted', true)).toBe('waitlisted')
	expect(shownNeedStatus('reconsidering', true)).toBe('reconsidering')
})

test('neither the status line nor the one word of a request tells a State of a proposal', () => {
	const shown = shownNeedStatus('proposed', true)
	expect(summarise([need(shown)]).groups).toEqual([{ label: 'need.accepted', count: 1 }])
	expect(derivedLabel([shown])).toBe('seekingMatch')
})
