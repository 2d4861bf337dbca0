import type { ExportedPipeline, ShownAnswer } from '#app/domain/pipeline/get-pipeline.server.ts'
import { type Briefing, briefingFile } from '#app/domain/states/briefing-file.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import { answerNames } from '#workflows/pipeline/answers.ts'
import { needTexts } from './need-texts.server.ts'

/** Rows of each table that a meeting can read; the workbook has all of them. */
const MOST = { needs: 40, groups: 20 }

/** The pipeline as a Word document: what the amount could meet in each way, why the next need does not fit, the groups. */
export async function donorBriefing({ run, groups, answers, amount }: ExportedPipeline, language: Language) {
	const t = translator(language, 'pipeline')
	const texts = needTexts(language)
	const day = new Intl.DateTimeFormat(intlLocales[language], { dateStyle: 'long', timeZone: 'UTC' })
	const tables = answerNames.flatMap((name) => {
		const answer = answers[name]
		if (!answer || answer.needs.length === 0) return []
		const rows = answer.needs
			.slice(0, MOST.needs)
			.map((need) => [
				texts.what(need),
				texts.code('themes', need.theme),
				`${texts.place(need)}\n${texts.state(need)}`,
				texts.quantity(need),
				texts.unitPrice(need) || texts.price(need),
				need.part === null ? texts.part(need) : `${t('usd', { amount: need.part })}\n${texts.part(need)}`,
			])
		const head = [t('need'), t('theme'), t('place'), t('quantity'), t('price'), t('part')]
		return [{ title: t(`answers.${name}.title`), head, rows }]
	})
	const sections = answerNames.flatMap((name) => {
		const answer = answers[name]
		if (!answer) return []
		const group = groups.find(({ key }) => key === answer.group)
		const lead = t(`answers.${name}.lead`, {
			reserve: run.reserveShare,
			state: run.stateShare,
			group: group ? texts.group(group) : '',
		})
		const text = [lead, ...sums(answer, language)].join('\n')
		return [{ level: 2, title: t(`answers.${name}.title`), facts: [], text }]
	})
	const briefing: Briefing = {
		language,
		title: t('title'),
		sample: t('files.sample'),
		lead: t('lead'),
		facts: [
			{ label: t('amount'), value: t('usd', { amount }) },
			{
				label: day.format(run.madeAt),
				value: t('counted', { needs: run.needs, priced: run.priced, support: run.support }),
			},
		],
		sections,
		tables: [
			...tables,
			{
				title: t('groups.title'),
				head: [t('groups.group'), t('groups.needs'), t('groups.states'), t('groups.price')],
				rows: groups
					.slice(0, MOST.groups)
					.map((group) => [
						texts.group(group),
						{ code: String(group.needs) },
						{ code: String(group.states) },
						group.priced > 0 ? texts.price(group) : t('noPrice'),
					]),
			},
		].filter(({ rows }) => rows.length > 0),
		parts: [],
		foot: t('files.foot'),
	}
	return new Uint8Array(await briefingFile(briefing, 'docx'))
}

/** How many needs, for how much, how sure that is, and what stands against the next one. */
function sums({ count, spent, states, reserve, gap, next }: ShownAnswer, language: Language) {
	const t = translator(language, 'pipeline')
	return [
		[
			t('could', { count }),
			...(spent !== null && count > 0 ? [t('spent', { spent })] : []),
			...(states !== null && count > 0 ? [t('ofStates', { states })] : []),
		].join(' '),
		...(reserve ? [t('reserve', reserve)] : []),
		gap === 0 ? t('proven') : gap === null ? t('gapUnknown') : t('gap', { gap }),
		next.why === 'all' ? t('next.all') : t(`next.${next.why}`, { usd: next.usd, left: next.left }),
	]
}
