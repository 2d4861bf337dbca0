import type { Shape } from '../../../shape.ts'
import type { evidence as source } from '../../en/priority/evidence.ts'

export const evidence: Shape<typeof source> = {
	noFigures: 'لا تذكر الدولة أي أرقام.',
	deaths: 'الوفيات المذكورة لعام {year}: {count, number}.',
	children: 'الأطفال المذكورون لعام {year}: {count, number}.',
	personsRose:
		'ارتفع عدد الأشخاص المكتشفين من {from, number} في عام {before} إلى {to, number} في عام {year}.',
	personsFell:
		'انخفض عدد الأشخاص المكتشفين من {from, number} في عام {before} إلى {to, number} في عام {year}.',
	personsSame: 'كان عدد الأشخاص المكتشفين {to, number} في عام {before} وفي عام {year} على السواء.',
	duties: 'تتعلق مجالاته بمواد من البروتوكول تفرض واجبا: {articles}.',
	noDuty: 'لا تتعلق مجالاته بأي مادة من البروتوكول تفرض واجبا.',
	review: 'يأتي الطلب بناء على نتيجة من آلية الاستعراض.',
	lawYES: 'يجرّم القانون الوطني تهريب المهاجرين.',
	lawPARTLY: 'يجرّم القانون الوطني تهريب المهاجرين جزئيا.',
	lawNO: 'لا يجرّم القانون الوطني تهريب المهاجرين بعد.',
	site: 'أجزاء الموقع الجاهزة: {ready, number} من {of, number}.',
	operatorsTrained: 'المشغّلون مدرَّبون الآن.',
	operatorsUntrained: 'لم يُدرَّب المشغّلون بعد.',
	staffStay: 'تذكر الدولة كيف سيبقى الموظفون في وظائفهم.',
	staffUnsure: 'لا يُذكر كيف سيبقى الموظفون في وظائفهم.',
	budgetLine: 'يُذكر بند في الميزانية للصيانة.',
	noBudgetLine: 'لا يُذكر بند في الميزانية للصيانة.',
	successor: 'تذكر الدولة كيف سيستمر الأمر بعد انتهاء المساعدة.',
	noSuccessor: 'لا يُذكر كيف سيستمر الأمر بعد انتهاء المساعدة.',
	checked:
		'في آخر عمليات التحقق كان {working, number} من {present, number} من الأصناف المسلَّمة سابقا إلى السلطة نفسها يعمل.',
	ldc: 'الدولة من أقل البلدان نموا.',
	lldc: 'الدولة بلد نام غير ساحلي.',
	sids: 'الدولة من الدول الجزرية الصغيرة النامية.',
	noGroup: 'لا تنتمي الدولة إلى أي من الفئات الثلاث.',
	delivered: 'ما أنجزه هذا المكتب للدولة في الأشهر الستة والثلاثين الأخيرة: {count, number}.',
	declared: 'الدعم المقدَّم من جهات أخرى الذي تعلنه الدولة لهذه الفترة: {count, number}.',
	notCriminalizedYES: 'لا يعاقَب المهاجرون لأنهم هُرِّبوا.',
	notCriminalizedPARTLY: 'يعاقَب المهاجرون جزئيا لأنهم هُرِّبوا.',
	notCriminalizedNO: 'يعاقَب المهاجرون لأنهم هُرِّبوا.',
	conduct: 'تدابير السلوك القائمة: {count, number} من 4.',
	women: 'النساء بين المتدربين: {share, number} في المائة؛ ويهدف هذا المكتب إلى {aim, number} في المائة.',
	neighbours:
		'الدول الأخرى في المنطقة دون الإقليمية التي قدمت احتياجات في الأشهر الستة والثلاثين الأخيرة: {count, number}؛ وفي المجال الرئيسي نفسه: {sameTheme, number}.',
	rank: 'وضعته الدولة في المرتبة {rank, number} من {of, number}.',
}
