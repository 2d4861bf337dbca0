import type { Shape } from '../../shape.ts'
import type { overview as source } from '../en/overview.ts'

export const overview: Shape<typeof source> = {
	title: 'لمحة عامة',
	lead: 'أرقام عن البرامج التي تمولها {donor}، وعن الاحتياجات التي لا يتسع لها أي برنامج بعد.',
	leadNobody: 'أرقام عن الاحتياجات التي لا يتسع لها أي برنامج بعد.',
	privacy:
		'تُجمَّع الأرقام بحيث لا تدل على أي دولة: فالعدد من 1 إلى 4 يظهر على أنه «أقل من 5»، ولا تُحتسب الطلبات السرية إلا ضمن أعداد أكبر.',
	few: 'أقل من 5',
	programmes: 'برامجكم',
	noProgrammes: {
		title: 'لا يوجد برنامج مسجّل باسمكم',
		body: 'يظهر البرنامج هنا عندما يذكركم مديره بوصفكم جهة مانحة له.',
	},
	programme: 'البرنامج',
	kind: 'النوع',
	status: 'الحالة',
	capacity: 'القدرة',
	promised: 'الموعود به للدول',
	promisedFew: 'لا يظهر: أقل من 5 عروض',
	amount: '{count, number} ({unit})',
	deliveries: 'عمليات التنفيذ حسب الحالة',
	number: 'العدد',
	noDeliveries: 'لا توجد بعد',
	unmet: {
		title: 'احتياجات بلا برنامج',
		lead: 'احتياجات مقبولة تنتظر برنامجاً مناسباً أو تمويلاً.',
		byRegion: 'حسب المنطقة',
		byTheme: 'حسب المجال المواضيعي',
		region: 'المنطقة',
		theme: 'المجال المواضيعي',
		none: 'لا يمكن عرض أي رقم في الوقت الحاضر.',
	},
}
