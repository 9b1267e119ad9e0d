# For remanence.bat: builds the project if a source is newer than the last build.
$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$target = Join-Path $root 'target'
$stamp = Join-Path $target 'launcher.stamp'

function Say($english, $french) {
  $french_user = (Get-UICulture).TwoLetterISOLanguageName -eq 'fr'
  [Console]::Error.WriteLine('remanence: ' + $(if ($french_user) { $french } else { $english }))
}

function Test-Stale {
  if (-not (Test-Path -LiteralPath $stamp)) { return $true }
  $built = (Get-Item -LiteralPath $stamp).LastWriteTime
  $sources = 'pom.xml', '.mvn', 'src\main', 'resources' | ForEach-Object { Join-Path $root $_ }
  $newer = Get-ChildItem -LiteralPath $sources -Recurse -Force |
    Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1
  return $null -ne $newer
}

function Invoke-Build {
  if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) {
    Say 'Maven is needed to build and was not found. Install it: https://maven.apache.org' `
      'il faut Maven pour compiler, et il est introuvable. Installez-le : https://maven.apache.org'
    return $false
  }
  $lib = Join-Path $target 'lib'
  if (Test-Path -LiteralPath $lib) {
    Say 'building what has changed...' 'compilation de ce qui a changé...'
  } else {
    Say 'first build: this downloads about 250 MB of libraries and takes some minutes...' `
      'première compilation : environ 250 Mo de bibliothèques à télécharger, quelques minutes...'
  }
  $started = Get-Date
  # Libraries of an earlier pom.xml must not stay on the class path.
  $pom = Get-Item -LiteralPath (Join-Path $root 'pom.xml')
  if ((Test-Path -LiteralPath $lib) -and (Test-Path -LiteralPath $stamp) -and
    $pom.LastWriteTime -gt (Get-Item -LiteralPath $stamp).LastWriteTime) {
    Remove-Item -LiteralPath $lib -Recurse -Force
  }
  Push-Location -LiteralPath $root
  try { & mvn '-q' '-B' '-Dmaven.test.skip' '-Dspotless.check.skip' 'package' | Out-Host }
  finally { Pop-Location }
  if ($LASTEXITCODE -ne 0) {
    Say 'the build failed; the lines above say why.' `
      'la compilation a échoué ; les lignes ci-dessus disent pourquoi.'
    return $false
  }
  # What was edited while the build ran is newer than its start, so still stale.
  Set-Content -LiteralPath $stamp -Value ''
  (Get-Item -LiteralPath $stamp).LastWriteTime = $started
  return $true
}

if (-not (Test-Stale)) { exit 0 }
New-Item -ItemType Directory -Force -Path $target | Out-Null
# One build at a time: a second start waits for the first one's and finds nothing left to do.
$lock = $null
while (-not $lock) {
  try { $lock = [IO.File]::Open((Join-Path $target 'launcher.lock'), 'OpenOrCreate', 'Write', 'None') }
  catch [IO.IOException] { Start-Sleep -Milliseconds 300 }
}
try { if ((Test-Stale) -and -not (Invoke-Build)) { exit 1 } }
finally { $lock.Close() }
exit 0
