// The solver blocks its thread while it works, so it has its own.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()
const version = highs.version.string
const { modelStatus, callbackType, solutionStatus } = highs.constants
const statuses = new Map([
	[modelStatus.optimal, 'optimal'],
	[modelStatus.infeasible, 'infeasible'],
	[modelStatus.timeLimit, 'stopped'],
	[modelStatus.interrupted, 'stopped'],
])

// With a seed, the same program has the same result unless time runs out; the objective is a whole number.
const options = { output_flag: false, random_seed: 1, mip_abs_gap: 0.99 }

function solve({ id, lp, start, names, seconds, gap }) {
	return highs.withModel({ format: 'lp', data: lp }, (model) => {
		model.options.set({ ...options, time_limit: seconds, mip_rel_gap: gap })
		const columns = names.map((name) => model.getColByName(name))
		if (start) {
			const colValue = new Float64Array(columns.length)
			for (const [name, value] of start) colValue[model.getColByName(name)] = value
			model.setSolution({ colValue })
		}
		model.run({
			[callbackType.mipLogging]({ data }) {
				parentPort.postMessage({
					id,
					progress: { gap: data.mip_gap ?? null, seconds: data.running_time ?? 0 },
				})
			},
		})
		const status = statuses.get(model.getModelStatus())
		if (!status) throw new Error(`The solver ended with status ${model.getModelStatus()}`)
		const found = model.info.get('primal_solution_status') === solutionStatus.feasible
		const { colValue } = model.getSolution()
		const bound = model.info.get('mip_dual_bound')
		return {
			status,
			values: found && status !== 'infeasible' ? columns.map((column) => colValue[column]) : null,
			bound: Number.isFinite(bound) ? bound : null,
			version,
		}
	})
}

// A program whose weights and bounds change is solved from its last solution, which is many times faster than anew. The
// oldest is forgotten, since a thread can be asked for long.
const KEPT = 12
const kept = new Map()

function solveAgain({ lp, names, seconds, kept: { key, costs, lower, upper } }) {
	let known = kept.get(key)
	if (!known && lp === '') return { status: 'stopped', isGone: true, values: null, bound: null, version }
	if (!known) {
		const model = highs.createModel({ format: 'lp', data: lp })
		model.options.set({ ...options, time_limit: seconds })
		known = { model, columns: names.map((name) => model.getColByName(name)) }
	}
	kept.delete(key)
	kept.set(key, known)
	for (const [oldest, { model }] of kept) {
		if (kept.size <= KEPT) break
		kept.delete(oldest)
		model.dispose()
	}
	const { model, columns } = known
	const inOrder = (values) => {
		const all = new Float64Array(columns.length)
		for (const [at, column] of columns.entries()) all[column] = values[at]
		return all
	}
	const all = { kind: 'range', from: 0, to: columns.length - 1 }
	model.changeColsCost(all, inOrder(costs))
	model.changeColsBounds(all, inOrder(lower), inOrder(upper))
	model.zeroAllClocks()
	model.run()
	const status = statuses.get(model.getModelStatus())
	if (!status) throw new Error(`The solver ended with status ${model.getModelStatus()}`)
	const { colValue, colDual } = model.getSolution()
	return {
		status,
		values: status === 'optimal' ? columns.map((column) => colValue[column]) : null,
		reduced: columns.map((column) => colDual[column]),
		bound: null,
		version,
	}
}

parentPort.on('message', (question) => {
	const begun = performance.now()
	try {
		const answer = question.kept ? solveAgain(question) : solve(question)
		parentPort.postMessage({
			id: question.id,
			answer: { ...answer, seconds: (performance.now() - begun) / 1000 },
		})
	} catch (error) {
		parentPort.postMessage({ id: question.id, error: error instanceof Error ? error.message : String(error) })
	}
})
