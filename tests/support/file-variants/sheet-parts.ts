import { type Link, officeType, type PackagePart } from './office-package.ts'

const sheetType = `${officeType}spreadsheetml.`
const namespaces =
	'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"'
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const sheetXml = (root: string, inner: string) =>
	`${declared}<${root} ${namespaces}>${inner}</${root}>`
export const sheetPart = (name: string, type: string, inner: string, links?: Link[]): PackagePart => ({
	name: `xl/${name}.xml`,
	type: `${sheetType}${type}+xml`,
	content: sheetXml(type, inner),
	links,
})

type Book = {
	names?: string
	sheet?: string
	after?: string
	bookLinks?: Link[]
	sheetLinks?: Link[]
	more?: PackagePart[]
}

/** A workbook of one sheet; `sheet` are its rows, `after` what follows them, `names` what follows the list of sheets. */
export const workbook = ({
	names = '',
	sheet = '',
	after = '',
	bookLinks = [],
	sheetLinks,
	more = [],
}: Book): [PackagePart, ...PackagePart[]] => {
	const links = [{ type: 'worksheet', target: 'worksheets/sheet1.xml' }, ...bookLinks]
	const list = `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${names}`
	return [
		{
			name: 'xl/workbook.xml',
			type: `${sheetType}sheet.main+xml`,
			content: sheetXml('workbook', list),
			links,
		},
		sheetPart('worksheets/sheet1', 'worksheet', `<sheetData>${sheet}</sheetData>${after}`, sheetLinks),
		...more,
	]
}

const cell = (inner: string) => `<row r="1"><c r="A1">${inner}<v>0</v></c></row>`
const chartType = `${officeType}drawingml.chart+xml`
const withChart = (formula: string) =>
	workbook({
		after: '<drawing r:id="rId1"/>',
		sheetLinks: [{ type: 'drawing', target: '../drawings/drawing1.xml' }],
		more: [
			{
				name: 'xl/drawings/drawing1.xml',
				type: `${officeType}drawing+xml`,
				content:
					'<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
				links: [{ type: 'chart', target: '../charts/chart1.xml' }],
			},
			{
				name: 'xl/charts/chart1.xml',
				type: chartType,
				content: `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>${formula}</c:f></c:chartSpace>`,
			},
		],
	})
const quoted = (formula: string) => formula.replaceAll('"', '&quot;')

/** Places of a formula that readers calculate or follow. `formula` is XML. */
export const formulaPlaces: Record<string, (formula: string) => [PackagePart, ...PackagePart[]]> = {
	'a cell': (formula) => workbook({ sheet: cell(`<f>${formula}</f>`) }),
	'an array of cells': (formula) => workbook({ sheet: cell(`<f t="array" ref="A1:B2">${formula}</f>`) }),
	'a name': (formula) =>
		workbook({ names: `<definedNames><definedName name="a">${formula}</definedName></definedNames>` }),
	'a hidden name': (formula) =>
		workbook({
			names: `<definedNames><definedName name="_a" hidden="1">${formula}</definedName></definedNames>`,
		}),
	'a rule for what may be typed': (formula) =>
		workbook({
			after: `<dataValidations><dataValidation type="list" sqref="A1"><formula1>${formula}</formula1></dataValidation></dataValidations>`,
		}),
	'a format by condition': (formula) =>
		workbook({
			after: `<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>${formula}</formula></cfRule></conditionalFormatting>`,
		}),
	'a format of a later version': (formula) =>
		workbook({
			after: `<extLst><ext><x14:cfRule type="expression"><xm:f>${formula}</xm:f></x14:cfRule></ext></extLst>`,
		}),
	'a column of a table': (formula) =>
		workbook({
			sheetLinks: [{ type: 'table', target: '../tables/table1.xml' }],
			more: [
				sheetPart(
					'tables/table1',
					'table',
					`<tableColumns><tableColumn id="1" name="a"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns>`,
				),
			],
		}),
	'a chart': withChart,
	'the text of a shape': (formula) =>
		workbook({
			sheetLinks: [{ type: 'drawing', target: '../drawings/drawing1.xml' }],
			more: [
				{
					name: 'xl/drawings/drawing1.xml',
					type: `${officeType}drawing+xml`,
					content: `<xdr:wsDr xmlns:xdr="urn:a"><xdr:sp macro="" textlink="${quoted(formula)}"/></xdr:wsDr>`,
				},
			],
		}),
}

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Notations of a formula that are equal to a reader. */
export const formulaWritings: Record<string, (formula: string) => string> = {
	plainly: safe,
	'in small letters': (formula) => safe(formula.toLowerCase()),
	'as numbers of letters': (formula) => [...formula].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
	'in a condition': (formula) => safe(`IF(TRUE,${formula},"")`),
	'behind another text': (formula) => safe(`"it""s | [1]"&${formula}`),
	'with spaces': (formula) => safe(formula.replace('(', ' (')),
}
