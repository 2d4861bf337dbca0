import type { Shape } from '#app/i18n/shape.ts'
import type { tasks as english } from '#app/i18n/words/en/tasks.ts'

export const tasks: Shape<typeof english> = {
	overview: {
		title: 'ما بلغته المسودة',
		done: 'الأقسام المكتملة: {done, number} من {total, number}',
		toYou: 'الإجابات الناقصة: {missing, number}',
		review: 'قراءة المسودة كاملة',
		workbook: 'ملء مصنف (XLSX)',
		attachments: 'المرفقات',
	},
	returned: {
		title: 'أعادت جهة التنسيق لديكم هذا الطلب لتصحيحه',
		when: 'أُعيد في <when></when>. وهو الآن مسودة من جديد: يُرجى إرساله للتأييد مرة أخرى بعد تصحيحه.',
		changes: 'ما تغيّر منذ ذلك الحين',
	},
	missingFields: 'الإجابات الناقصة',
	caption: 'الاحتياجات بالترتيب الذي وضعته دولتكم',
	name: 'الاحتياج',
	kind: 'الفئة',
	actions: 'الإجراءات',
	copy: 'نسخ',
	remove: 'حذف',
	place: {
		title: 'نقل احتياج إلى موضع آخر',
		need: 'الاحتياج',
		to: 'الرقم الجديد',
		move: 'نقل',
	},
	removed: 'حُذف الاحتياج {rank}، {title}.',
	undo: 'تراجع',
	drafts: {
		begun: 'تاريخ البدء',
		begunBy: 'من بدأها',
		noneBody: 'ابدأوا طلباً جديداً أو افتحوا أحد الطلبات أدناه.',
		more: 'لا تظهر هنا سوى آخر المسودات المعدَّلة ({count}). وتضم القائمة أدناه جميع المسودات.',
	},
}
