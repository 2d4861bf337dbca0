import { beginPractice } from '#app/domain/practices/save-practice.server.ts'
import { takePracticeStep } from '#app/domain/practices/take-practice-step.server.ts'
import type { PracticeContent } from '#app/forms/practice.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { withFixedIds } from '#app/platform/ids.server.ts'
import type { PracticeEvent } from '#workflows/practice/events.ts'
import { castOf } from './cast.ts'
import { personOf } from './sample-people.ts'
import type { Story } from './story.ts'

type Sample = { key: string; text: PracticeContent }

const published: Sample = {
	key: 'published',
	text: {
		language: 'en',
		title: 'A law against smuggling of migrants, drafted with those who apply it (sample)',
		problem: 'The first draft named the offence but left open whether migrants themselves could be punished.',
		done: 'Two reviews of the draft by an expert, and a workshop of three days at which judges, prosecutors and border officers tried each article on an invented case.',
		helped: 'Examples of wording from other States, and a drafting committee that met every week.',
		hindered: 'The workshop was too short to discuss protection measures.',
		results:
			'Parliament adopted the draft in its first reading. Migrants are not liable for having been smuggled.',
		resources: 'Twenty expert-days, a venue and interpretation.',
		themes: ['LEGAL', 'STRATEGY'],
		recommendations: ['7', '8'],
		articles: ['5', '6'],
		languages: ['ar', 'en'],
		involved: ['ACADEMIA', 'ACTION_PLAN'],
		contactPostId: undefined,
		showReference: false,
	},
}

const waiting: Sample = {
	key: 'waiting',
	text: {
		language: 'ar',
		title: 'لجنة صياغة تجتمع كل أسبوع (عينة)',
		problem: 'كانت ملاحظات المؤسسات تصل متفرقة ومتأخرة.',
		done: 'شُكّلت لجنة صياغة من خمس مؤسسات تجتمع كل أسبوع، وتنشر محضرا من صفحة واحدة.',
		helped: 'موعد ثابت ومقرر واحد.',
		hindered: 'تبدّل بعض الأعضاء أثناء العمل.',
		results: 'أُنجزت المسودة قبل الموعد بشهر.',
		resources: 'مقرر بنصف وقت عمل.',
		themes: ['LEGAL'],
		recommendations: ['8'],
		articles: ['6'],
		languages: ['ar'],
		involved: [],
		contactPostId: undefined,
		showReference: false,
	},
}

/** Two good practices from the closed request of a story: one published, one that waits for the focal point. */
export async function addPractices(story: Story, requestId: string): Promise<void> {
	const { drafter, focalPoint } = castOf(story)
	const steps: [Actor, PracticeEvent][] = [
		[drafter, { type: 'propose' }],
		[focalPoint, { type: 'consent' }],
		[personOf('approver'), { type: 'approve' }],
	]
	await addPractice(published, { drafter, requestId, steps })
	await addPractice(waiting, { drafter, requestId, steps: steps.slice(0, 1) })
}

type Added = { drafter: Actor; requestId: string; steps: [Actor, PracticeEvent][] }

/** After an interrupted start it goes on with the step that was not taken yet: each raises the revision by one. */
async function addPractice({ key, text }: Sample, { drafter, requestId, steps }: Added) {
	const there = await withActor(systemActor, (tx) =>
		tx.practice.findFirst({ where: { requestId, title: text.title } }),
	)
	const practiceId =
		there?.id ?? (await withFixedIds(`sample/practice/${key}`, () => beginPractice(drafter, requestId, text)))
	for (const [revision, [actor, event]] of steps.entries())
		if (revision >= (there?.revision ?? 0))
			await withFixedIds(`sample/practice/${key}/${revision}`, () =>
				takePracticeStep(actor, { practiceId, revision, event }),
			)
}
