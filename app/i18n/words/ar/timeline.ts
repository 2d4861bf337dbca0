import type { Shape } from '#app/i18n/shape.ts'
import type { timeline as english } from '#app/i18n/words/en/timeline.ts'

export const timeline: Shape<typeof english> = {
	title: 'الجدول الزمني',
	scroll: 'صورة الجدول الزمني',
	summary:
		'{count, plural, zero {لا أسطر} one {سطر واحد} two {سطران} few {# أسطر} many {# سطرًا} other {# سطر}}: ما كان مقررًا وما تحقق منه، شهرًا بشهر. والجدول أدناه يقول الشيء نفسه.',
	asTable: 'المضمون نفسه في جدول',
	head: {
		what: 'البند',
		planned: 'المقرر',
		actual: 'الفعلي',
	},
	late: 'متأخر',
	notYet: 'ليس بعد',
	noDay: 'لا موعد مقررًا',
	fromTo: '<from></from> – <to></to>',
	since: 'منذ <from></from>',
	key: {
		planned: 'المقرر',
		actual: 'الفعلي',
		late: 'متأخر',
		today: 'اليوم',
	},
	milestones: {
		start: 'البدء في موعد أقصاه',
		nominations: 'موعد تقديم الترشيحات',
		seats: 'الإفراج عن المقاعد غير المستعملة',
		course: 'التدريب',
		followUp: 'المتابعة',
		expected: 'التسليم المتوقع',
		arrival: 'الوصول المتوقع',
		customs: 'التخليص الجمركي في موعد أقصاه',
		checkSix: 'الفحص بعد ستة أشهر',
		checkTwelve: 'الفحص بعد اثني عشر شهرًا',
		mission: 'العمل الاستشاري',
		adoption: 'هل اعتُمدت المشورة؟',
	},
}
