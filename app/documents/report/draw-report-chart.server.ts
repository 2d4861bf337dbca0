import { chartSvg } from '#app/components/charts/file/chart-svg.server.tsx'
import type { ReportChart, ReportModel } from '#app/domain/report/report-model.ts'
import { renderPng } from '#app/platform/picture/render-png.server.ts'
import { chartPicture } from './report-chart.ts'

const size = /width="([\d.]+)" height="([\d.]+)"/

/**
 * Draws the bars of a chart as a PNG, with its proportions. Title and sentence are text of the document around it, in
 * which readers can search and select.
 */
export async function drawReportChart(
	{ title, bars }: Pick<ReportChart, 'title' | 'bars'>,
	{ language, dataset }: Pick<ReportModel, 'language' | 'dataset'>,
) {
	const picture = chartPicture({ title, bars, asAt: dataset.asAt }, language)
	const svg = chartSvg({ picture, language, isBare: true })
	const [, width = '1', height = '1'] = size.exec(svg) ?? []
	return { png: await renderPng(svg), width: Number(width), height: Number(height) }
}
