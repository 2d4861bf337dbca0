import type { Shape } from '#app/i18n/shape.ts'
import type { refusals as english } from '#app/i18n/words/en/refusals.ts'

export const refusals: Shape<typeof english> = {
	notTheDrafter: 'لا يجوز لمن أعدَّ الطلب أن يؤيِّده.',
	notTheProposer: 'لا يجوز لمن اقترح القرارات أن يعتمدها أو يعيدها.',
	assignedOfficer: 'هذه الخطوة مقصورة على الموظف المسؤول عن هذا الطلب.',
	ownProgramme: 'هذه الخطوة مقصورة على مدير البرنامج المعني.',
	dueDiligenceDone: 'لا يمكن اتخاذ هذه الخطوة قبل إتمام استعراض لازم.',
	dueDiligenceOpen: 'لا توجد إجراءات عناية واجبة جارية بشأن هذا الطلب.',
	stillRecallable: 'بلغ تنفيذ أحد الاحتياجات مرحلة متقدمة لا تسمح بسحب الطلب كله.',
	partnersConsented: 'لم توافق الدولة على إطلاع الشركاء على هذا الطلب.',
	impossible: 'لا يمكن اتخاذ هذه الخطوة في الحالة الراهنة.',
	conflict: 'سبق أن أجرى شخص آخر تغييراً. ترد أدناه الحالة الراهنة؛ يرجى التحقق منها وإعادة المحاولة.',
	forbidden: 'لا يتيح دوركم اتخاذ هذه الخطوة.',
	unreadable: 'تعذَّرت قراءة الحالة المحفوظة. لم يتغير شيء. يرجى إبلاغ مدير النظام.',
	capacityExceeded: 'القدرة المتاحة لدى البرنامج لا تكفي لهذه الكمية.',
	belowMinimum: 'الكمية أقل من الحد الأدنى المفيد للدولة.',
	incomplete: 'لم يكتمل الطلب بعد. يرجى ملء الأقسام المشار إليها.',
	notTheRightPerson: 'هذا الشخص لا يشغل الدور المطلوب.',
}
