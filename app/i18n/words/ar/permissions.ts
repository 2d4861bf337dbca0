import type { Shape } from '#app/i18n/shape.ts'
import type { permissions as english } from '#app/i18n/words/en/permissions.ts'

export const permissions: Shape<typeof english> = {
	title: 'من يجوز له القيام بماذا',
	lead: 'كل خطوة في كل مسار عمل، ومن يجوز له القيام بها، وبأي شروط. والنظام نفسه يبت وفقاً لهذا الجدول.',
	contents: 'في هذه الصفحة',
	chart: {
		request: 'الطلبات',
		need: 'الاحتياجات',
		training: 'التنفيذ: التدريب',
		equipment: 'التنفيذ: المعدات',
		advisory: 'التنفيذ: المشورة',
	},
	head: {
		step: 'الخطوة',
		who: 'من',
		when: 'بأي شروط',
		from: 'من أي حالة',
		to: 'تؤدي إلى',
	},
	always: 'لا شروط',
	stays: 'تبقى الحالة كما هي',
	system: 'النظام: من تلقاء نفسه عند انقضاء مهلة أو نتيجة لخطوة أخرى',
	conditions: {
		notTheDrafter: 'غير الشخص الذي أعدَّ الطلب',
		notTheProposer: 'غير الشخص الذي اقترح القرارات',
		assignedOfficer: 'الموظف المسؤول عن الطلب دون غيره',
		ownProgramme: 'مدير البرنامج المعني دون غيره',
		dueDiligenceDone: 'العناية الواجبة في مجال حقوق الإنسان أُنجزت بالقبول أو ليست لازمة',
		dueDiligenceOpen: 'العناية الواجبة في مجال حقوق الإنسان جارية',
		stillRecallable: 'لا يجري تنفيذ أي احتياج من احتياجات الطلب',
		partnersConsented: 'وافقت الدولة على اطلاع الشركاء على الطلب',
	},
}
