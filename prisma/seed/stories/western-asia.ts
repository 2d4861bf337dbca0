import { inDays } from '../sample-calendar.ts'
import {
	accept,
	acknowledged,
	answered,
	asked,
	cleared,
	confirmed,
	decided,
	delivery,
	need,
	passed,
	request,
	type Story,
} from '../story.ts'

const iraqLaw: Story = {
	key: 'iraq.law',
	draftedDaysAgo: 338,
	steps: [
		...acknowledged(333),
		asked(322, 'LEGAL_BASIS', 'هل أُعدّ مشروع قانون، ومتى يُعرض على البرلمان؟'),
		answered(309, 'أُعدّت مسودة أولى من عشرين مادة، ويُنتظر عرضها في الدورة المقبلة.'),
		passed(303),
		...decided(296, accept('طلب مشورة واضح يتصل بالمادتين 3 و6 من البروتوكول.')),
		...confirmed(1, 288, 'ADV-GLO-02', 20),
		delivery(1, 268, {
			type: 'shareTerms',
			terms: 'مراجعة المسودة وحلقة عمل من ثلاثة أيام وتقرير ختامي.',
			days: 20,
			startsOn: inDays(-255),
			endsOn: inDays(-190),
		}),
		delivery(1, 261, { type: 'agreeTerms' }),
		delivery(1, 215, {
			type: 'shareDraft',
			title: 'مراجعة المسودة، الصيغة الأولى',
			summary: 'ملاحظات على كل مادة مع صياغة مقترحة للتعاريف.',
		}),
		delivery(1, 203, { type: 'returnDraft', comments: 'نرجو إضافة مثال على حكم عدم تجريم المهاجرين.' }),
		delivery(1, 194, {
			type: 'shareDraft',
			title: 'مراجعة المسودة، الصيغة الثانية',
			summary: 'النص نفسه مع المثال المطلوب.',
		}),
		delivery(1, 186, { type: 'acceptFinal', comment: '' }),
		delivery(1, 180, { type: 'startFollowUp', reviewOn: inDays(-40) }),
		delivery(1, 39, { type: 'recordFollowUp', adopted: true, comment: 'أُحيل المشروع إلى البرلمان.' }),
		need(1, 36, {
			type: 'giveEvaluation',
			useful: 'FULLY',
			comment: 'أفادت الأمثلة لجنة الصياغة كثيراً، وكانت حلقة العمل قصيرة. (عينة)',
		}),
		// Its indicator was not measured, so that the outcome would be "not evaluated".
		need(1, 30, {
			type: 'setOutcome',
			outcome: 'FULLY_MET',
			reason: 'اعتمد البرلمان المشروع في قراءته الأولى، وهذا ما كان المؤشر سيقيسه. (عينة)',
		}),
		request(24, { type: 'confirmClosure', useful: 'FULLY', comment: '' }),
	],
}

const yemenRescue: Story = {
	key: 'yemen.rescue',
	draftedDaysAgo: 24,
	steps: [...acknowledged(21), passed(8), ...cleared(2)],
}

export const westernAsianStories: Story[] = [iraqLaw, yemenRescue]
