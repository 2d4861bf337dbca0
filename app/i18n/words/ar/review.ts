import type { Shape } from '#app/i18n/shape.ts'
import type { review as english } from '#app/i18n/words/en/review.ts'

export const review: Shape<typeof english> = {
	missing:
		'{count, plural, zero {لا إجابات ناقصة} one {إجابة واحدة ناقصة أو بحاجة إلى تصحيح} two {إجابتان ناقصتان أو بحاجة إلى تصحيح} few {# إجابات ناقصة أو بحاجة إلى تصحيح} many {# إجابة ناقصة أو بحاجة إلى تصحيح} other {# إجابة ناقصة أو بحاجة إلى تصحيح}}',
	doubtful:
		'{count, plural, zero {لا إجابات تستحق المراجعة} one {إجابة واحدة تستحق المراجعة} two {إجابتان تستحقان المراجعة} few {# إجابات تستحق المراجعة} many {# إجابة تستحق المراجعة} other {# إجابة تستحق المراجعة}}',
	doubtfulBody: 'لا يمنع أي من ذلك إرسال الطلب.',
	nothing: 'لا شيء ناقص',
	nothingBody: 'جميع الإجابات اللازمة موجودة وليس هناك ما يستدعي الانتباه.',
	send: 'الإرسال للتأييد',
	point: '<field></field> — {words}',
	ofNeed: 'الاحتياج {rank}، {where}: {name}',
	ofRequest: '{where}: {name}',
	changes: {
		title: 'ما تغيّر منذ إعادة الطلب في {date}',
		note: 'رسالة جهة التنسيق: <note></note>',
		none: 'لم يتغيّر شيء منذ ذلك الحين.',
		field: 'الإجابة',
		before: 'قبل',
		after: 'الآن',
		empty: 'بلا إجابة',
	},
}
