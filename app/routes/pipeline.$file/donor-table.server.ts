import type { Readable } from 'node:stream'
import type { ExportedPipeline } from '#app/domain/pipeline/get-pipeline.server.ts'
import type { ExportCell } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { env } from '#app/platform/env.server.ts'
import { bookStream } from '#app/workbook/stream-book.ts'
import { direction, type Language } from '#workflows/languages.ts'
import { answerNames } from '#workflows/pipeline/answers.ts'
import { needTexts } from './need-texts.server.ts'

/** The pipeline as a workbook: a sheet for each answer, one of the groups, and one that says what they are. */
export function donorTable({ run, groups, answers, amount }: ExportedPipeline, language: Language): Readable {
	const t = translator(language, 'pipeline')
	const texts = needTexts(language)
	const rightToLeft = direction(language) === 'rtl'
	const sheet = (name: string, head: string[], rows: ExportCell[][]) => ({
		name,
		rightToLeft,
		isFrozen: true,
		widths: head.map(() => 24),
		head,
		batches: batchOf(rows),
	})
	// Amounts are numbers, so that they can be added up: whole United States dollars.
	const head = [
		t('need'),
		t('theme'),
		t('place'),
		t('groups.states'),
		t('quantity'),
		t('urgency'),
		t('unitPrice'),
		`${t('price')} (USD, ≥)`,
		`${t('price')} (USD, ≤)`,
		t('basis'),
		`${t('part')} (USD)`,
		t('part'),
	]
	return bookStream([
		...answerNames.flatMap((name) => {
			const answer = answers[name]
			if (!answer) return []
			const rows = answer.needs.map((need) => [
				texts.what(need),
				texts.code('themes', need.theme),
				texts.place(need),
				texts.state(need),
				texts.quantity(need),
				texts.code('urgencies', need.urgency),
				texts.unitPrice(need),
				need.low,
				need.high,
				texts.basis(need),
				need.part,
				texts.part(need),
			])
			return [sheet(t(`answers.${name}.title`), head, rows)]
		}),
		sheet(
			t('groups.title'),
			[
				t('groups.group'),
				t('groups.needs'),
				t('groups.states'),
				`${t('groups.reserve')} (%)`,
				`${t('groups.price')} (USD, ≥)`,
				`${t('groups.price')} (USD, ≤)`,
			],
			groups.map((group) => [
				texts.group(group),
				group.needs,
				group.states,
				group.reserve,
				group.priced > 0 ? group.low : null,
				group.priced > 0 ? group.high : null,
			]),
		),
		{
			...sheet(
				t('files.about'),
				[t('title'), t('usd', { amount })],
				[
					[translator(language, 'figures')('file.asAt'), run.madeAt],
					['', t('lead')],
					['', t('files.foot')],
					...(env.SAMPLE_WORLD ? [['', t('files.sample')]] : []),
				],
			),
			isFrozen: false,
			widths: [24, 100],
		},
	])
}

async function* batchOf(rows: ExportCell[][]) {
	yield rows
}
