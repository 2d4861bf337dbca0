import ExcelJS from '@protobi/exceljs'
import { entryAt } from '#workflows/names.ts'
import { png, xlsx } from '../files.ts'
import { type Harmless, samples } from './checked.ts'
import { plainFormulas } from './hidden-formulas.ts'
import { officeType, type PackagePart, packageFile, properties, strict } from './office-package.ts'
import { formulaPlaces, sheetPart, workbook } from './sheet-parts.ts'

const formulas = [
	'SUM(A1:A9)',
	'IFERROR(VLOOKUP(A1,Sheet1!$A$1:$B$9,2,FALSE),"none | [1]a!b")',
	"'Plan 2026'!A1+'It''s'!B2",
	'SUM(Table1[[#This Row],[Cost]])/Table1[Total]',
	'_xlfn.XLOOKUP(A1,B:B,C:C)',
	'_xlfn.STDEV.S(A1:A9)',
	'HYPERLINK("https://www.un.org/"&amp;A1,"site")',
	'HYPERLINK("#Sheet1!A1","up")',
	'HYPERLINK("mailto:a@un.org")',
	'INDIRECT("Sheet1!A"&amp;ROW())',
	'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""a"",""b"")"),1)',
	'SUMIFS(A:A,B:B,"&lt;&gt;0")',
	'{1,2;3,4}',
	'"=cmd|\'/c calc\'!A0"',
]
const places = Object.entries(formulaPlaces)
const microsoft = 'http://schemas.microsoft.com/office/'
const cells = (inner: string) =>
	workbook({ sheet: `<row r="1"><c r="A1" t="inlineStr"><is><t>${inner}</t></is></c></row>` })

const contents: Record<string, [PackagePart, ...PackagePart[]]> = {
	'plain cells': cells('Text'),
	'a text that looks like a formula': cells('=WEBSERVICE("https://un.org") cmd|a!b'),
	'six scripts': cells('Français, русский, العربية, 中文'),
	'shared texts and styles': workbook({
		bookLinks: [
			{ type: 'sharedStrings', target: 'sharedStrings.xml' },
			{ type: 'styles', target: 'styles.xml' },
			{ type: 'calcChain', target: 'calcChain.xml' },
		],
		more: [
			sheetPart('sharedStrings', 'sharedStrings', '<si><t>DDE | [1]</t></si>'),
			sheetPart('styles', 'styles', ''),
			sheetPart('calcChain', 'calcChain', '<c r="A1"/>'),
		],
	}),
	links: workbook({
		after:
			'<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" location="Sheet1!A9"/></hyperlinks>',
		sheetLinks: [
			{ type: 'hyperlink', target: 'https://www.unodc.org/a?b=c&d=e', mode: 'External' },
			{ type: 'hyperlink', target: 'mailto:a@un.org', mode: 'External' },
			{ type: 'hyperlink', target: '#Sheet1.A1', mode: 'External' },
		],
	}),
	'a list to choose from': workbook({
		names:
			'<definedNames><definedName name="Kinds">Sheet1!$A$1:$A$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$C$9</definedName></definedNames>',
		after:
			'<dataValidations><dataValidation type="list" sqref="A1"><formula1>"training,equipment"</formula1></dataValidation></dataValidations>',
	}),
	'a comment': workbook({
		after: '<legacyDrawing r:id="rId2"/>',
		sheetLinks: [
			{ type: 'comments', target: '../comments1.xml' },
			{ type: 'vmlDrawing', target: '../drawings/vmlDrawing1.vml' },
		],
		more: [
			sheetPart(
				'comments1',
				'comments',
				'<commentList><comment ref="A1"><text><t>Note</t></text></comment></commentList>',
			),
			{
				name: 'xl/drawings/vmlDrawing1.vml',
				content:
					'<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:fill color2="#fff"/></v:shape></xml>',
			},
		],
	}),
	'a discussion': workbook({
		bookLinks: [{ type: `${microsoft}2017/10/relationships/person`, target: 'persons/person.xml' }],
		sheetLinks: [
			{ type: `${microsoft}2017/10/relationships/threadedComment`, target: '../threadedComments/a.xml' },
		],
		more: [
			{
				name: 'xl/persons/person.xml',
				type: 'application/vnd.ms-excel.person+xml',
				content: '<personList/>',
			},
			{
				name: 'xl/threadedComments/a.xml',
				type: 'application/vnd.ms-excel.threadedcomments+xml',
				content: '<a/>',
			},
		],
	}),
	'a picture': workbook({
		sheetLinks: [{ type: 'drawing', target: '../drawings/drawing1.xml' }],
		more: [
			{
				name: 'xl/drawings/drawing1.xml',
				type: `${officeType}drawing+xml`,
				content: '<a><sp macro="" textlink=""/></a>',
				links: [{ type: 'image', target: '../media/image1.png' }],
			},
			{ name: 'xl/media/image1.png', content: png() },
		],
	}),
	'a box to tick': workbook({
		after: '<controls><control shapeId="1" r:id="rId1" name="Check Box 1"/></controls>',
		sheetLinks: [{ type: 'ctrlProp', target: '../ctrlProps/ctrlProp1.xml' }],
		more: [
			{
				name: 'xl/ctrlProps/ctrlProp1.xml',
				type: 'application/vnd.ms-excel.controlproperties+xml',
				content: '<formControlPr objectType="CheckBox" fmlaLink="$A$1"/>',
			},
		],
	}),
	'a pivot table': workbook({
		bookLinks: [{ type: 'pivotCacheDefinition', target: 'pivotCache/pivotCacheDefinition1.xml' }],
		more: [
			sheetPart(
				'pivotCache/pivotCacheDefinition1',
				'pivotCacheDefinition',
				'<cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="Sheet1"/></cacheSource>',
			),
		],
	}),
	'settings of a printer': workbook({
		sheetLinks: [{ type: 'printerSettings', target: '../printerSettings/printerSettings1.bin' }],
		more: [
			{
				name: 'xl/printerSettings/printerSettings1.bin',
				type: `${officeType}spreadsheetml.printerSettings`,
				content: Buffer.from('48005000', 'hex'),
			},
		],
	}),
}

const { parts: more, links } = properties('Microsoft Excel')
const made = Object.entries(contents).flatMap(([what, parts]): Harmless[] => [
	[what, packageFile(parts)],
	[`${what} of Excel`, packageFile([...parts, ...more], links)],
	[`${what} in the strict standard`, packageFile(strict(parts))],
])

async function byLibrary(rows: number): Promise<Buffer> {
	const book = new ExcelJS.Workbook()
	const sheet = book.addWorksheet('Needs', { views: [{ state: 'frozen', ySplit: 1 }] })
	sheet.addRow(['Reference', 'Kind', 'Quantity'])
	for (let row = 0; row < rows; row++) sheet.addRow([`N-${row}`, 'training', row])
	sheet.getCell('D1').value = { text: 'site', hyperlink: 'https://www.un.org/' }
	sheet.getCell('E1').value = { formula: 'SUM(C2:C9)', result: 1 }
	sheet.getCell('F1').note = 'A note'
	sheet.getCell('B2').dataValidation = { type: 'list', formulae: ['"training,equipment"'] }
	return Buffer.from(await book.xlsx.writeBuffer())
}

/** Workbooks that are accepted, as programs make them. */
export const harmlessWorkbooks: Harmless[] = [
	...made,
	...formulas.map((formula, at): Harmless => {
		const [place, put] = entryAt(places, at % places.length)
		return [`${formula} in ${place}`, packageFile(put(formula))]
	}),
	...formulas.map(
		(formula): Harmless => [
			`${formula} in any cell`,
			packageFile(formulaPlaces['an array of cells']?.(formula) ?? workbook({})),
		],
	),
	['the smallest workbook', xlsx()],
	...samples('xlsx'),
	...plainFormulas,
	['a workbook of the library', await byLibrary(3)],
	['a workbook of 2,000 rows', await byLibrary(2000)],
]
