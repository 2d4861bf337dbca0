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
		dueDiligence: 'العناية الواجبة',
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
		notTheAssessor: 'غير الشخص الذي أجرى تقييم الملف',
		notTheDecliner: 'غير الشخص الذي اقترح عدم قبول الاحتياج',
		assignedOfficer: 'الموظف المسؤول عن الطلب دون غيره',
		notTheOfficer: 'غير الموظف المسؤول عن الطلب',
		ownRegion: 'لدول المنطقة التي يعمل الموظف من أجلها دون غيرها',
		ownProgramme: 'مدير البرنامج المعني دون غيره',
		notRecused: 'ليس من مواطني الدولة ولم يُعلن تضارب في المصالح',
		dueDiligenceDone: 'العناية الواجبة في مجال حقوق الإنسان أُنجزت بالقبول أو ليست لازمة',
		stillRecallable: 'لم يُبرم عقد ولم يبدأ تدريب',
		mayBegin: 'لا ينظر المقر في تأخر البدء',
		partnersConsented: 'وافقت الدولة على اطلاع الشركاء على الطلب',
		stillReopenable: 'سبق تقديم الطلب ولم تنقضِ مدة إعادة الفتح',
		stillReconsiderable: 'العمل جارٍ في الطلب ولم تنقضِ مدة إعادة النظر',
	},
}
