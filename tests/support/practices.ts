import { beginPractice } from '#app/domain/practices/save-practice.server.ts'
import { takePracticeStep } from '#app/domain/practices/take-practice-step.server.ts'
import type { PracticeContent } from '#app/forms/practice.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { PracticeEvent } from '#workflows/practice/events.ts'
import { aRequest } from './builders.ts'
import { ghana, office } from './people.ts'
import { look } from './steps.ts'

/** A whole text of a practice. */
export const practiceText: PracticeContent = {
	language: 'en',
	title: 'Document checks before boarding',
	problem: 'Forged documents were found only after arrival.',
	done: 'Officers were trained together with airline staff.',
	helped: 'A contact list that is kept up to date.',
	hindered: 'Frequent rotation of staff.',
	results: 'Three of four forged documents are found before boarding.',
	resources: 'Two trainers for a week.',
	themes: ['DOCS', 'PRIVATE'],
	recommendations: ['4'],
	articles: ['12'],
	involved: ['PRIVATE_SECTOR'],
	languages: ['en'],
	contactPostId: undefined,
	showReference: false,
}

/** A request of Ghana that has ended well; returns its id. */
export async function aClosedRequest(): Promise<string> {
	const id = await aRequest({ status: 'review' })
	await look((tx) =>
		tx.request.update({ where: { id }, data: { status: 'closed', endedAt: new Date('2026-01-10') } }),
	)
	return id
}

/** A practice that the drafter of Ghana has begun from a closed request; returns its id. */
export async function aPractice(text: Partial<PracticeContent> = {}): Promise<string> {
	return beginPractice(ghana.drafter, await aClosedRequest(), { ...practiceText, ...text })
}

/** Takes a step of a practice from a page that is up to date. */
export async function practiceStep(actor: Actor, practiceId: string, event: PracticeEvent): Promise<void> {
	const { revision } = await look((tx) => tx.practice.findUniqueOrThrow({ where: { id: practiceId } }))
	await takePracticeStep(actor, { practiceId, revision, event })
}

/** A practice as published; returns its id. */
export async function aPublishedPractice(text: Partial<PracticeContent> = {}): Promise<string> {
	const id = await aPractice(text)
	await practiceStep(ghana.drafter, id, { type: 'propose' })
	await practiceStep(ghana.focalPoint, id, { type: 'consent' })
	await practiceStep(office.approver, id, { type: 'approve' })
	return id
}
