import type { Shape } from '#app/i18n/shape.ts'
import type { drafts as englishDrafts, tasks as englishTasks } from '#app/i18n/words/en/draft/tasks.ts'

export const tasks: Shape<typeof englishTasks> = {
	title: 'مسودة الطلب',
	untitled: 'دون عنوان',
	saved: 'آخر حفظ: <when></when>',
	sections: 'عن الطلب',
	needs: 'الاحتياجات',
	needsLead: 'يتضمن الطلب من احتياج واحد إلى 20 احتياجاً. ويُبتُّ في كل احتياج وتجري مواءمته على حدة.',
	needsOrder: 'يرجى وضع الاحتياج الأهم أولاً: فالترتيب هو ترتيب الأولويات الذي تحدده دولتكم.',
	noNeeds: 'لم يُضف أي احتياج بعد',
	noNeedsBody: 'يرجى إضافة احتياج واحد على الأقل: تدريب أو معدات أو مشورة.',
	section: 'القسم',
	progress: 'مدى الإنجاز',
	whoActs: 'من بقي عليه إجراء',
	need: 'الاحتياج {rank}: {title}',
	copy: 'نسخ الاحتياج {rank}',
	moveUp: 'نقل الاحتياج {rank} إلى أعلى',
	moveDown: 'نقل الاحتياج {rank} إلى أسفل',
	remove: 'حذف الاحتياج {rank}',
	copyOf: 'نسخة من: {title}',
	removedNeeds: 'الاحتياجات المحذوفة',
	removedNeedsLead: 'يمكن استعادتها ما دام الطلب مسودة.',
	full: 'يتضمن الطلب 20 احتياجاً، وهو الحد الأقصى.',
	minutesLeft:
		'{minutes, plural, zero {لم يبقَ أي عمل} one {بقيت دقيقة عمل واحدة تقريباً} two {بقيت دقيقتا عمل تقريباً} few {بقيت # دقائق عمل تقريباً} many {بقيت # دقيقة عمل تقريباً} other {بقيت # دقيقة عمل تقريباً}}',
	add: {
		training: 'إضافة احتياج تدريبي',
		equipment: 'إضافة احتياج من المعدات',
		advisory: 'إضافة احتياج من المشورة',
	},
	states: {
		complete: 'مكتمل',
		incomplete:
			'{missing, plural, zero {لا إجابات ناقصة} one {إجابة واحدة ناقصة} two {إجابتان ناقصتان} few {# إجابات ناقصة} many {# إجابة ناقصة} other {# إجابة ناقصة}}',
		notStarted: 'لم يبدأ',
	},
	acts: {
		you: 'عليكم استكماله',
		focalPoint: 'على جهة التنسيق تأييده',
		unodc: 'على المكتب الإقرار بالاستلام',
	},
	send: {
		title: 'الإرسال للتأييد',
		ready: 'كل شيء مكتمل. تقرأ جهة التنسيق الطلب وتؤيِّده أو تعيده إليكم.',
		notReady: 'يمكن إرسال الطلب عندما تكتمل جميع الأقسام ويتضمن احتياجاً واحداً على الأقل.',
		button: 'إرسال إلى جهة التنسيق',
	},
}

export const drafts: Shape<typeof englishDrafts> = {
	title: 'المسودات',
	lead: 'مسودات دولتكم. لا يراها أحد خارج دولتكم.',
	none: 'لا توجد مسودات',
	request: 'الطلب',
	lastSaved: 'آخر حفظ',
	archived: 'المسودات المؤرشفة',
	missing: 'الناقص',
	missingCount:
		'{missing, plural, zero {لا شيء ناقص} one {إجابة واحدة ناقصة} two {إجابتان ناقصتان} few {# إجابات ناقصة} many {# إجابة ناقصة} other {# إجابة ناقصة}}',
	noNeeds: 'لا احتياجات بعد',
	needs:
		'{needs, plural, zero {لا احتياجات} one {احتياج واحد} two {احتياجان} few {# احتياجات} many {# احتياجاً} other {# احتياج}}',
}
