import { rmSync } from 'node:fs'
import { afterAll } from 'vitest'

// Uploaded files are kept in a folder of this process (`env.DATA_DIR`), which every test file finds and leaves empty.
const marked = globalThis as typeof globalThis & { folderOfTests?: string }
marked.folderOfTests ??= `${process.env.DATA_DIR}-${process.pid}`
const folder = marked.folderOfTests
process.env.DATA_DIR = folder

afterAll(() => rmSync(folder, { recursive: true, force: true }))
