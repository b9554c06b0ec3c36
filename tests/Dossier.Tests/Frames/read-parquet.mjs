// Prints what another program finds in Parquet files: node read-parquet.mjs hyparquet|duckdb FOLDER
// One line of JSON for each file of the folder, in order of name: its columns as [name, cell, cell, …], each cell with its type in front.
// The packages are looked for in the folder that DOSSIER_NPM names.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const [reader, folder] = process.argv.slice(2)
const packages = resolve(process.env.DOSSIER_NPM, 'node_modules')

const bits = new DataView(new ArrayBuffer(8))
function double(value) {
  bits.setFloat64(0, value)
  return 'double ' + bits.getBigUint64(0).toString(16)
}

const day = milliseconds => 'date ' + new Date(milliseconds).toISOString().slice(0, 10)

function cell(value) {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return 'list ' + value.join(';')
  if (value instanceof Date) return day(value.getTime())
  switch (typeof value) {
    case 'bigint': return 'long ' + value
    case 'number': return double(value)
    case 'boolean': return 'bool ' + value
    case 'string': return 'string ' + value
  }
  if (value.items) return 'list ' + value.items.join(';')
  if (value.days !== undefined) return day(value.days * 86400000)
  throw new Error('A value of a type that was not expected: ' + JSON.stringify(value))
}

async function hyparquet() {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetRead } = await import(pathToFileURL(join(packages, 'hyparquet/src/node.js')))
  const compressors = { GZIP: packed => new Uint8Array(gunzipSync(packed)) }
  return async path => {
    const file = await asyncBufferFromFile(path)
    const schema = (await parquetMetadataAsync(file)).schema
    const names = []
    for (let i = 1; i < schema.length; i += schema[i].num_children ? 3 : 1) names.push(schema[i].name)
    let rows = []
    await parquetRead({ file, compressors, rowFormat: 'array', onComplete: all => { rows = all } })
    return names.map((name, i) => [name, ...rows.map(row => cell(row[i]))])
  }
}

async function duckdb() {
  const { DuckDBInstance } = createRequire(join(packages, 'x.js'))('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return async path => {
    const result = await connection.runAndReadAll(`select * from read_parquet('${path}')`)
    const columns = result.getColumns()
    const columnsWithNames = result.columnNames().map((name, i) => [name, ...(columns[i] ?? []).map(cell)])
    const bounds = await connection.runAndReadAll(
      `select row_group_id, column_id, stats_min_value, stats_max_value, stats_null_count from parquet_metadata('${path}') order by all`)
    return [...columnsWithNames, ['bounds', ...bounds.getRows().map(row => row.join('|'))]]
  }
}

const read = await { hyparquet, duckdb }[reader]()
for (const name of readdirSync(folder).filter(name => name.endsWith('.parquet')).sort()) {
  process.stdout.write(JSON.stringify(await read(join(folder, name))) + '\n')
}
