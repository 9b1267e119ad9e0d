@echo off
rem Builds what is stale, then starts Remanence; arguments go through.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "target=%home%target"
set "stamp=%target%\launcher.stamp"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo remanence: Java 17 or newer is needed and was not found: install a JDK. 1>&2
  exit /b 1
)
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i version') do set "full=%%~v"
for /f "delims=." %%v in ("%full%") do set "version=%%v"
if %version% lss 17 (
  echo remanence: Java 17 or newer is needed; this is %full%. 1>&2
  exit /b 1
)

rem PowerShell says whether a source is newer than the stamp.
powershell -NoProfile -Command "if (-not (Test-Path '%stamp%')) { exit 1 }; $t=(Get-Item '%stamp%').LastWriteTime; $n=Get-ChildItem '%home%pom.xml','%home%.mvn','%home%src\main','%home%resources' -Recurse -File | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo remanence: Maven is needed to build and was not found. 1>&2
    exit /b 1
  )
  echo remanence: building ^(the first time this downloads about 250 MB of libraries^)... 1>&2
  pushd "%home%"
  call mvn -q -B -DskipTests -Dspotless.check.skip package 1>&2
  if errorlevel 1 (
    popd
    echo remanence: the build failed; the lines above say why. 1>&2
    exit /b 1
  )
  popd
  type nul > "%stamp%"
)

set "flags=-Xshare:auto"
if %version% geq 23 set "flags=%flags% --enable-native-access=ALL-UNNAMED,javafx.graphics --sun-misc-unsafe-memory-access=allow"
set "OMP_NUM_THREADS=1"
"%java%" %flags% --module-path "%target%\lib\javafx" --add-modules javafx.controls,javafx.fxml -cp "%target%\classes;%target%\lib\app\*" org.remanence.Launcher %*
exit /b %errorlevel%
