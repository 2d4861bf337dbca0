import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'

const drawing = threadTasks<typeof import('./draw-png.ts')>(new URL('./draw-png.ts', import.meta.url))
const drawPng = drawing('drawPng', { pool: 'made', seconds: 30 })

/** Twice the units of a file, so that it is sharp in print. */
const WIDTH = 1600

/**
 * Draws an SVG of ours as a PNG, in a thread. The fonts are those of documents; nothing outside the picture is loaded.
 * Throws if that takes too much.
 */
export async function renderPng(svg: string): Promise<Uint8Array> {
	return drawPng(svg, WIDTH)
}
